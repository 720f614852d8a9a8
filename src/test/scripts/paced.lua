-- Each connection rests between two requests, about as long as the environment says, and posts the
-- body that the environment holds, if any.
local pace = tonumber(os.getenv("PACE_MS") or "0")
local body = os.getenv("BODY")

if body then
  wrk.method = "POST"
  wrk.body = body
  wrk.headers["Content-Type"] = "application/json"
end

if pace > 0 then
  function delay()
    return math.random(0, 2 * pace)
  end
end
