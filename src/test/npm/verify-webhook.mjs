// Reads {secret, headers, body} and lets the reference library of Standard Webhooks judge it.
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const { secret, headers, body } = JSON.parse(readFileSync(0, "utf8"));
try {
  const event = new Webhook(secret).verify(body, headers);
  console.log(JSON.stringify({ accepted: true, type: event.type, id: event.id }));
} catch (error) {
  console.log(JSON.stringify({ accepted: false, why: error.message }));
}
