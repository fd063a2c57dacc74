// The same PUT as the others send, with node's own fetch. Argument: the base URL.
const response = await fetch(`${process.argv[2]}/api/support/helpdeskmessages`, {
  method: "PUT",
  headers: { Authorization: "Bearer t", "Content-Type": "application/json" },
  body: JSON.stringify({
    Id: 87654321, BusinessId: 1, CoworkerId: 1, Subject: "S", MessageText: "T", Priority: 3,
    AiProcessingResult: 1,
  }),
});
const reply = await response.json();
console.log(reply.Message);
