package vn.lensong.adapters.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.intake.PhoneFinder.FoundPhone;

class VietnamesePhoneFinderTest {

    private static final String ALPHABET =
            "0123456789oOlI .,-_/+()aksdtzăđôạ\u0301\u0323\u20E3\uFE0F\u200B\u2028\n０９①⓪𝟬😀\uD800\uDC00";

    private final PhoneFinder finder = new VietnamesePhoneFinder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0900000012",
                "0900.000.012",
                "0900-000-012",
                "0900_000_012",
                "0900/000/012",
                "0900,000,012",
                "0 9 0 0 0 0 0 0 1 2",
                "09 0000 0012",
                "0900\u00A0000\u2009012",
                "0900–000–012",
                "+84900000012",
                "+84 (0)900 000 012",
                "(+84) 90-000-0012",
                "84900000012",
                "0084900000012",
                "sdt0900000012",
                "0900000012a Tư",
                "zalo0900000012",
                "alo:0900000012!!",
                "☎️0900000012☎️",
                "o9oo ooo o12",
                "O9OO.OOO.O12",
                "09OOOOOOl2",
                "０９００００００１２",
                "0️⃣9️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣",
                "⓪⑨⓪⓪⓪⓪⓪⓪①②",
                "𝟬𝟵𝟬𝟬𝟬𝟬𝟬𝟬𝟭𝟮",
                "0900\u200B000\u200B012",
                "không chín không không không không không không một hai",
                "khong chin 00 000 012",
                "ko9 00 000 012",
                "sau 0900000012 năm",
                "em ở xã, 0900 000 012 o nha",
                "https://zalo.me/0900000012"
            })
    void reads_a_mobile_however_it_is_typed(String text) {
        assertThat(numbers(text)).containsExactly("+84900000012");
    }

    @Test
    void reads_a_landline() {
        assertThat(numbers("gọi 024 3999 0012 giờ hành chính")).containsExactly("+842439990012");
    }

    @Test
    void reads_decomposed_text() {
        String text = Normalizer.normalize("số không chín 00 000 012 ạ", Normalizer.Form.NFD);

        assertThat(numbers(text)).containsExactly("+84900000012");
    }

    @Test
    void keeps_the_order_of_two_numbers() {
        assertThat(numbers("mình 0900000023, mẹ 0900 000 012 / 0900000024"))
                .containsExactly("+84900000023", "+84900000012", "+84900000024");
    }

    @ParameterizedTest
    @CsvSource({
        "'gọi em 0900 000 012 nha', '0900 000 012'",
        "'sđt +84 900 000 012', '+84 900 000 012'",
        "'zaloo900000012.', 'o900000012'",
        "'😀 0️⃣900000012 😀', '0️⃣900000012'",
        "'số không chín 00 000 012!', 'không chín 00 000 012'"
    })
    void says_where_the_number_stands_in_the_original_text(String text, String number) {
        FoundPhone found = finder.find(text).getFirst();

        assertThat(text.substring(found.start(), found.end())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mã BHXH của mẹ em 0900000012",
                "so bhxh: 0900000012",
                "STK 0900000012 Vietcombank",
                "số tài khoản 0900000012",
                "mã hồ sơ 0900000012",
                "cmnd 0900000012",
                "0900000012 (mã bhxh)",
                "https://vi-du.example/san-pham/0900000012?id=1",
                "CCCD 040190000030",
                "1900 9068",
                "tổng đài 18001234",
                "01629000012",
                "090000001",
                "mức 1.366.200 đến 100.000.000 đ",
                "từ 01/02/2005 - 31/12/2024",
                "đóng 08/2005 - 12/2020",
                "hai ba năm sau",
                "",
                "."
            })
    void leaves_out_what_is_no_phone_number(String text) {
        assertThat(finder.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hồ sơ em nộp rồi, điện thoại 0900000012",
                "mã bhxh em quên, sđt 0900000012",
                "cccd 040190000030 sdt 0900000012",
                "mã bhxh 7900000012, 0900000012",
                "mã bhxh 7900000012 0900000012",
                "bhxh đóng 10 năm rồi 0900000012",
                "mua the bhyt 0900000012",
                "rut so bhxh 0900000012"
            })
    void only_the_nearest_label_counts(String text) {
        assertThat(numbers(text)).containsExactly("+84900000012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0791 8500 0012",
                "079 185 000 012",
                "mã số 0900000012",
                "thẻ GD4790900000012",
                "0.351 20850 2",
                "định danh 0900 000 012"
            })
    void an_identifier_is_no_phone_number(String text) {
        assertThat(finder.find(text)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_text_makes_it_fail(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(200), 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));

        assertThatCode(() -> finder.find(text.toString())
                        .forEach(found -> text.substring(found.start(), found.end())))
                .as("seed %d: %s", seed, text)
                .doesNotThrowAnyException();
    }

    @Test
    void a_very_long_text_is_read_in_time() {
        List<FoundPhone> found = finder.find("0 9 o l không ".repeat(20_000) + "| 0900000012");

        assertThat(found).last().extracting(FoundPhone::e164).isEqualTo("+84900000012");
    }

    static LongStream seeds() {
        return new Random().longs(300);
    }

    private List<String> numbers(String text) {
        return finder.find(text).stream().map(FoundPhone::e164).toList();
    }
}
