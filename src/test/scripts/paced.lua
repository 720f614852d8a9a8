-- Each connection rests between two requests, about as long as the environment says.
local pace = tonumber(os.getenv("PACE_MS"))

function delay()
  return math.random(0, 2 * pace)
end
