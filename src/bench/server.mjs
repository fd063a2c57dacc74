// An HTTPS server that answers like the API, as fast as it can: what startup.sh measures against.
// Arguments: key file, certificate file, file to write the port to.
import { createServer } from "node:https";
import { readFileSync, writeFileSync } from "node:fs";

const [keyFile, certFile, portFile] = process.argv.slice(2);
const record = JSON.stringify({
  Id: 87654321, BusinessId: 1, CoworkerId: 1, Subject: "S", MessageText: "T", Priority: 2,
  AiProcessingResult: 1, HelpDeskDepartmentId: null, Closed: false, OwnerId: 7,
  UpdatedOn: "2025-01-15T10:30:00Z",
});
const saved = JSON.stringify({
  Status: 200, Message: "HelpDeskMessage was successfully updated.", Value: { Id: 87654321 },
  Errors: null, WasSuccessful: true,
});
const server = createServer(
  { key: readFileSync(keyFile), cert: readFileSync(certFile) },
  (request, response) => {
    request.resume().on("end", () => {
      response.setHeader("Content-Type", "application/json");
      response.end(request.method === "GET" ? record : saved);
    });
  },
);
server.listen(0, "127.0.0.1", () => writeFileSync(portFile, String(server.address().port)));
