package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.bootstrap.Pictures;

/** The media library in a browser. */
@ExtendWith(InBrowsers.class)
class MediaBrowserTest {

    @TempDir
    Path folder;

    private final Browser browser;

    MediaBrowserTest(Browsers browsers) {
        this.browser = browsers.of("producer");
        browser.size(360, 800);
        browser.open("/media");
    }

    @Test
    void a_picture_is_uploaded_described_and_looked_at() throws IOException {
        Path picture = Files.write(folder.resolve("anh.png"), Pictures.png(800, 450));

        browser.type(picture.toString(), "file");
        browser.see("media-form");
        assertThat(browser.accessibilityViolations()).isEmpty();
        browser.type("Ảnh thử trên trình duyệt", "media-title");
        browser.type("Những sọc màu", "media-alternative");
        browser.type("BHXH Hải Phòng", "media-owner");
        browser.press("media-keep");

        browser.seeText("Ảnh thử trên trình duyệt", "media-list", "media");
        browser.see("media", "preview");
        browser.reload();
        browser.see("media", "preview");
        assertThat(browser.see("media", "checksum").getDomProperty("textContent")).matches("[0-9a-f]{64}");
        assertThat(browser.accessibilityViolations()).isEmpty();
        assertThat(browser.scrollsSideways()).isFalse();
    }

    @Test
    void a_page_under_a_pictures_name_is_refused_in_words() throws IOException {
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        Path renamed = Files.write(folder.resolve("anh.jpg"), page);

        browser.type(renamed.toString(), "file");

        browser.seeText("Nội dung tệp không phải loại nhận được", "refused");
    }
}
