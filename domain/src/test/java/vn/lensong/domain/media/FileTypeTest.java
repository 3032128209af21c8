package vn.lensong.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            MP4|\0\0\0\u0020ftypisom\0\0\2\0
            MP4|\0\0\0\u001cftypM4V \0\0\2\0
            QUICKTIME|\0\0\0\u0014ftypqt  \0\0\2\0
            WEBM|\u001aE\u00df\u00a3\u009fB\u0086\u0081\1B\u00f7\u0081\1B\u00f2\u0081\4B\u00f3\u0081\u0008B\u0082\u0084webm
            JPEG|\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF
            WEBP|RIFF\1\2\3\4WEBPVP8\u0020
            GIF|GIF89a\1\0\1\0
            PDF|%PDF-1.7
            """)
    void a_file_is_told_by_its_first_bytes(FileType type, String head) {
        assertThat(FileType.of(bytes(head))).contains(type);
    }

    @Test
    void a_png_is_told_by_its_first_bytes() {
        assertThat(FileType.of(bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"))).contains(FileType.PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><script>alert(1)</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "<?xml version=\"1.0\"?><svg>",
                "\0\0\0\u0018ftypheic",
                "\u001aE\u00df\u00a3\u009fmatroska",
                "RIFF\1\2\3\4WAVE",
                "PK\3\4",
                "MZ",
                "\u00ff\u00d8",
                "x"
            })
    void a_file_of_another_type_has_none(String head) {
        assertThat(FileType.of(bytes(head))).isEmpty();
    }

    @Test
    void a_kind_takes_only_its_own_types() {
        assertThat(MediaKind.PHOTO.accept(bytes("\u00ff\u00d8\u00ff\u00e0"))).isEqualTo(FileType.JPEG);
        assertThat(code(() -> MediaKind.PHOTO.accept(bytes("%PDF-1.7")))).isEqualTo("media.wrong-type");
        assertThat(code(() -> MediaKind.DOCUMENT.accept(bytes("GIF89a")))).isEqualTo("media.wrong-type");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
