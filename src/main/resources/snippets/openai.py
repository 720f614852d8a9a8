# pip install openai
import os

from openai import OpenAI

client = OpenAI(base_url="@BASE@", api_key=os.environ["MODELSQUARE_API_KEY"])

video = client.videos.create_and_poll(
    model=@MODEL@,
    prompt=@PROMPT@,
    seconds=@SECONDS@,
)
if video.status != "completed":
    raise SystemExit(video.error)

client.videos.download_content(video.id).write_to_file("video.mp4")
print("video.mp4")
