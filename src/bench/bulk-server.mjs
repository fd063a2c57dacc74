// A plain HTTP server that answers like the API, as fast as it can: what bulk.sh measures against.
// Every message from 1 on exists, with priority Normal; the file of closed ids makes some differ.
// Arguments: file to write the port to, and how many milliseconds each answer takes, if any. GET /count answers how many requests of each kind came.
import { createServer } from "node:http";
import { writeFileSync } from "node:fs";

const [portFile, delay = "0"] = process.argv.slice(2);
const count = { GET: 0, PUT: 0 };
const text = "It still is. ".repeat(20);
const record = (id) =>
  `{"Id":${id},"BusinessId":1,"CoworkerId":1,"Subject":"Message ${id}","MessageText":"${text}",` +
  '"Priority":2,"AiProcessingResult":1,"HelpDeskDepartmentId":null,"Closed":false,"OwnerId":7,' +
  '"CoworkerFullName":"Somebody","UpdatedOn":"2025-01-15T10:30:00Z","UpdatedBy":"a@example.com"}';
const saved = JSON.stringify({
  Status: 200, Message: "HelpDeskMessage was successfully updated.", Value: { Id: 1 },
  Errors: null, WasSuccessful: true,
});
const answer = (request) => {
  if (request.url === "/count") return JSON.stringify(count);
  count[request.method] += 1;
  if (request.method !== "GET") return saved;
  const several = request.url.match(/\?id=(?:%5B|\[)([\d,]*)/);
  return several
    ? "[" + several[1].split(",").map(record).join(",") + "]"
    : record(request.url.match(/\d+$/)[0]);
};
const server = createServer({ keepAliveTimeout: 60000 }, (request, response) => {
  request.resume().on("end", () => {
    const body = answer(request);
    const reply = () => {
      response.writeHead(200, {
        "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body),
      });
      response.end(body);
    };
    if (delay === "0") reply();
    else setTimeout(reply, Number(delay));
  });
});
server.listen(0, "127.0.0.1", () => writeFileSync(portFile, String(server.address().port)));
