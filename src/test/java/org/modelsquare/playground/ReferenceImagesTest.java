package org.modelsquare.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.core.Sql;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.MultipartBody;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;
import org.modelsquare.uploads.Upload;
import org.modelsquare.uploads.Uploads;
import org.modelsquare.uploads.images.Pictures;

/** Images from one's own device in the form, in a browser without script. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReferenceImagesTest {

  private static final String REEL = "/models/sandbox-reel/";
  private static final String PROMPT = "海上日出 🌅\r\n\"quoted\" <b>&amp;";
  private static final byte[] PHOTO = Pictures.bytes("gps.jpg");

  private static final Pattern BUTTON = Pattern.compile("<button[^>]*>");
  private static final Predicate<String> IS_SUBMIT = each -> !each.contains("type=\"button\"");

  @Inject Studio studio;
  @Inject Uploads uploads;
  @Inject Sql sql;

  @Test
  void theirAddressesGoIntoTheField() {
    Visitor alice = studio.newcomer();
    Response answer = send(alice, "uploads", form().file(field(), "海.png", "image/png", PHOTO));
    String page = answer.then().statusCode(200).extract().asString();
    String address = Html.area(page, "image_urls").strip();
    Upload upload = uploads.resolve(alice.account(), address).orElseThrow();
    assertEquals("image/jpeg", upload.mimeType(), "by its content, not by its name");
    assertTrue(page.contains("<img src=\"" + upload.path() + "\" width=\"96\" height=\"64\""));
    assertEquals(PROMPT.replace("\r\n", "\n"), Html.area(page, "prompt").replace("\r\n", "\n"));
    assertTrue(page.contains("value=\"4\" checked") || page.contains("value=\"4\""));
    assertFalse(page.contains("aria-invalid=\"true\""), "nothing is judged yet");
    assertEquals(200, new Browser().get(upload.path()).statusCode());
  }

  @Test
  void theButtonThatOrdersTakesThemInFirst() {
    Visitor alice = studio.newcomer();
    Response answer = send(alice, "jobs", form().file(field(), "a.jpg", "image/jpeg", PHOTO));
    String job = Studio.jobId(answer);
    String url = theOnlyUrl(alice);
    assertTrue(studio.job(job).request().contains("\"" + url + "\""), studio.job(job).request());
    assertEquals(
        1, studio.count("upload where ordered and account_id = '" + alice.account() + "'"));
  }

  @Test
  void anEarlierUploadIsOrderedByItsAddress() throws IOException {
    Visitor alice = studio.newcomer();
    Upload upload = upload(alice);
    studio.wait(java.time.Duration.ofDays(3));
    Studio.jobId(send(alice, "jobs", form().field("image_urls", upload.url())));
    Upload used = uploads.find(alice.account(), upload.id()).orElseThrow();
    assertTrue(used.lastUsedAt().isAfter(upload.lastUsedAt()));
  }

  @ParameterizedTest
  @CsvSource({
    "en, There is no uploaded image of yours at this address.",
    "zh-hans, 该地址没有你上传的图片，请重新上传。",
    "zh-hant, 這個網址沒有你上傳的圖片，請重新上傳。"
  })
  void somebodyElsesOrADeletedOneCannotBeOrdered(String language, String sentence)
      throws IOException {
    Visitor alice = studio.newcomer();
    Visitor bob = studio.newcomer();
    Upload theirs = upload(bob);
    Upload gone = upload(alice);
    assertTrue(uploads.delete(alice.account(), gone.id()));
    String root = gone.url().substring(0, gone.url().indexOf("upload_"));
    for (String url : List.of(theirs.url(), gone.url(), root, root + "../x", gone.url() + "?a")) {
      Response answer = send(alice, language, "jobs", form().field("image_urls", url));
      String page = answer.then().statusCode(422).extract().asString();
      assertTrue(Html.first(page, "id=\"f-image_urls-err\">(.*?)</p>").contains(sentence), page);
      assertEquals(url, Html.area(page, "image_urls").strip());
    }
    assertEquals(0, studio.jobCount(alice));
    assertEquals("10", studio.balance(alice).available().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | not a JPEG, PNG, WebP or GIF image.",
        "zh-hans | 不是 JPEG、PNG、WebP 或 GIF 图片。",
        "zh-hant | 不是 JPEG、PNG、WebP 或 GIF 圖片。"
      })
  void whatIsNoImageIsNamedAtItsField(String language, String sentence) {
    Visitor alice = studio.newcomer();
    byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    for (String button : List.of("uploads", "jobs", "draft", "launch-subscription", "preview")) {
      MultipartBody body = form().file(field(), "<i>cat.jpg", "image/jpeg", html);
      String page = send(alice, language, button, body).body().asString();
      String error = Html.first(page, "id=\"f-image_urls-err\">(.*?)</p>");
      assertTrue(error.contains("&lt;i&gt;cat.jpg") && error.contains(sentence), error);
      assertTrue(Html.area(page, "prompt").contains("海上日出"));
    }
    assertEquals(0, studio.jobCount(alice));
    assertEquals(0, studio.count("upload where account_id = '" + alice.account() + "'"));
  }

  @Test
  void aFormatThatTheModelDoesNotTakeIsNotKept() {
    Visitor alice = studio.newcomer();
    byte[] gif = Pictures.bytes("still.gif");
    String page =
        send(alice, "uploads", form().file(field(), "a.jpg", "image/jpeg", gif))
            .then()
            .statusCode(422)
            .extract()
            .asString();
    assertTrue(page.contains("a.jpg: this model takes only JPEG, PNG, WEBP."));
    assertEquals(0, studio.count("upload where account_id = '" + alice.account() + "'"));
  }

  @Test
  void moreThanTheModelTakesAreRefused() {
    Visitor alice = studio.newcomer();
    MultipartBody two =
        form()
            .file(field(), "one.jpg", "image/jpeg", PHOTO)
            .file(field(), "two.jpg", "image/jpeg", PHOTO);
    String page = send(alice, "uploads", two).then().statusCode(422).extract().asString();
    assertTrue(page.contains("two.jpg: no more than 1 here."));
    assertTrue(Html.area(page, "image_urls").contains("/uploads/"), "the first is in");
    assertEquals(1, studio.count("upload where account_id = '" + alice.account() + "'"));
  }

  @Test
  void anImageIsRemovedWithItsUpload() throws IOException {
    Visitor alice = studio.newcomer();
    Upload upload = upload(alice);
    MultipartBody remove = form().field("image_urls", upload.url()).field("_remove", upload.url());
    String page = send(alice, "uploads", remove).then().statusCode(200).extract().asString();
    assertEquals("", Html.area(page, "image_urls").strip());
    assertTrue(Html.area(page, "prompt").contains("海上日出"));
    assertTrue(uploads.find(alice.account(), upload.id()).isEmpty());
  }

  @Test
  void anImageThatAnOrderNeedsIsOnlyTakenOutOfTheForm() {
    Visitor alice = studio.newcomer();
    Studio.jobId(send(alice, "jobs", form().file(field(), "a.jpg", "image/jpeg", PHOTO)));
    String url = theOnlyUrl(alice);
    MultipartBody remove = form().field("image_urls", url).field("_remove", url);
    assertEquals("", Html.area(send(alice, "uploads", remove).asString(), "image_urls").strip());
    assertTrue(uploads.resolve(alice.account(), url).isPresent());
  }

  @Test
  void aSignedOutVisitorIsToldToSignInAndKeepsWhatWasTyped() {
    Browser stranger = new Browser();
    stranger.with(Browser.TOKEN, new Browser().get("/en/sign-in").getCookie(Browser.TOKEN));
    long before = studio.count("upload");
    MultipartBody body = form().file(field(), "a.jpg", "image/jpeg", PHOTO);
    Response answer = send(stranger, "en", "jobs", body);
    String page = answer.then().statusCode(422).extract().asString();
    String error = Html.first(page, "id=\"f-image_urls-err\">(.*?)</p>");
    assertTrue(error.contains("Sign in first to upload images."), error);
    assertTrue(Html.area(page, "prompt").contains("海上日出"));
    assertEquals(before, studio.count("upload"));
    assertFalse(page.contains("type=\"file\""), "nothing to choose before signing in");
    Response onward = send(stranger, "en", "draft", form());
    assertTrue(onward.getHeader("Location").contains("/sign-up?carry="));
  }

  @Test
  void filesForAModeWithoutImagesAreNotOrderedSilently() {
    Visitor alice = studio.newcomer();
    MultipartBody body =
        new MultipartBody()
            .field("prompt", "Sea")
            .field("_mode", "text_to_video")
            .file(field(), "a.jpg", "image/jpeg", PHOTO);
    String page = send(alice, "jobs", body).then().statusCode(422).extract().asString();
    assertTrue(page.contains("Images do not apply to the chosen mode."));
    assertTrue(Html.area(page, "image_urls").contains("/uploads/"), "nothing is lost");
  }

  @Test
  void theTokenIsNeededHereToo() {
    Visitor alice = studio.newcomer();
    List<String> before = studio.dump();
    MultipartBody body = form().file(field(), "a.jpg", "image/jpeg", PHOTO);
    for (MultipartBody each : List.of(body, body.field(Browser.TOKEN, "wrong"))) {
      Response answer = raw(alice.browser(), "/en" + REEL + "uploads", each);
      assertEquals(400, answer.statusCode());
    }
    assertEquals(before, studio.dump());
  }

  @Test
  void theFormOffersAChooser() {
    String page = studio.newcomer().browser().get(Studio.REEL).body().asString();
    assertTrue(page.contains("accept=\"image/jpeg,image/png,image/webp\""));
    assertTrue(page.contains("name=\"_files.image_urls\""));
    String form = Html.first(page, "(<form id=\"play-form\".*?</form>)");
    List<String> submits =
        BUTTON.matcher(form).results().map(MatchResult::group).filter(IS_SUBMIT).toList();
    assertTrue(submits.size() >= 3);
    for (String button : submits) {
      assertTrue(button.contains("formenctype=\"multipart/form-data\""), button);
    }
  }

  private Upload upload(Visitor visitor) throws IOException {
    return uploads.store(visitor.account(), new ByteArrayInputStream(PHOTO), PHOTO.length);
  }

  private String theOnlyUrl(Visitor visitor) {
    String id =
        sql.first(
                "select id from upload where account_id = ?",
                row -> row.getString("id"),
                visitor.account())
            .orElseThrow();
    return uploads.find(visitor.account(), id).orElseThrow().url();
  }

  private static String field() {
    return "_files.image_urls";
  }

  private static MultipartBody form() {
    return new MultipartBody()
        .field("prompt", PROMPT)
        .field("duration", "4")
        .field("_mode", "image_to_video");
  }

  private static Response send(Visitor visitor, String button, MultipartBody body) {
    return send(visitor, "en", button, body);
  }

  private static Response send(
      Visitor visitor, String language, String button, MultipartBody body) {
    Browser browser = visitor.browser();
    browser.with(Browser.TOKEN, new Browser().get("/en/sign-in").getCookie(Browser.TOKEN));
    return send(browser, language, button, body);
  }

  private static Response send(
      Browser browser, String language, String button, MultipartBody body) {
    body.field(Browser.TOKEN, browser.cookie(Browser.TOKEN));
    return raw(browser, "/" + language + REEL + button, body);
  }

  private static Response raw(Browser browser, String path, MultipartBody body) {
    return browser.request().contentType(MultipartBody.type()).body(body.bytes()).post(path);
  }
}
