package vn.lensong.domain.intake;

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
import vn.lensong.domain.intake.Identifier.Kind;

class IdentifiersTest {

    private static final String ALPHABET = "0123456789 .-/:()GDTEgdte bhxytcm ạ\u0301０①⓪𝟬\n";

    @ParameterizedTest
    @CsvSource({
        "Mã BHXH 0900000012, BHXH_CODE, 0900000012",
        "mã số bhxh của em là 7900000012 ạ, BHXH_CODE, 7900000012",
        "số sổ bhxh 79 0000 0012, BHXH_CODE, 79 0000 0012",
        "mã bhxh em 0900.000.012, BHXH_CODE, 0900.000.012",
        "0900000012 là mã bhxh của em, BHXH_CODE, 0900000012",
        "0100000012 (mã bhxh), BHXH_CODE, 0100000012",
        "bhxh 0100000012, BHXH_CODE, 0100000012",
        "ma so 7900000012, BHXH_CODE, 7900000012",
        "０１０００００００１２, NONE, ''",
        "thẻ bhyt 0100000012, BHYT_CARD, 0100000012",
        "mã thẻ 7900000012, BHYT_CARD, 7900000012",
        "thẻ GD4797900000012, BHYT_CARD, GD4797900000012",
        "thẻ te1790000000012 của con, BHYT_CARD, te1790000000012",
        "HT 3 79 0000000012, BHYT_CARD, HT 3 79 0000000012",
        "GD.4.79.79.000.00012, BHYT_CARD, GD.4.79.79.000.00012",
        "cccd 001085000012, CCCD, 001085000012",
        "căn cước của tôi 079 185 000 012, CCCD, 079 185 000 012",
        "em tên Hoa 079185000012, CCCD, 079185000012",
        "0791 8500 0012, CCCD, 0791 8500 0012",
        "cmnd 001085000012, CCCD, 001085000012",
        "số định danh 001085000012, CCCD, 001085000012",
        "cmnd: 900000012, CMND, 900000012",
        "CMT 010 000 012 ạ, CMND, 010 000 012",
        "em tên Hoa 010000012, CMND, 010000012"
    })
    void tells_what_a_number_stands_for(String text, String kind, String number) {
        List<Identifier> found = Identifiers.in(text);

        if (kind.equals("NONE")) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).singleElement().satisfies(identifier -> {
            assertThat(identifier.kind()).isEqualTo(Kind.valueOf(kind));
            assertThat(text.substring(identifier.start(), identifier.end())).isEqualTo(number);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sđt 0900000012",
                "0900000012",
                "mã bhxh, sdt em 0900000012",
                "hồ sơ điện thoại 0900000012",
                "0900 000 012 10",
                "gọi 024 3999 0012",
                "stk 0100000012",
                "mst 0100000012",
                "mã hồ sơ 0100000012",
                "zalo 010000012",
                "https://vi-du.example/san-pham/0100000012?id=1",
                "đóng từ 01.2005-12.2020",
                "mức 2.340.000 đến 46.800.000",
                "120000000 đ",
                "120000000",
                "997185000012",
                "",
                "."
            })
    void leaves_other_numbers_alone(String text) {
        assertThat(Identifiers.in(text)).isEmpty();
    }

    @Test
    void each_number_has_its_own_label() {
        String text = "sđt 0900000012, cccd: 001085000012 mã bhxh 0900000023 thẻ GD4797900000012";

        assertThat(Identifiers.in(text))
                .extracting(Identifier::kind)
                .containsExactly(Kind.CCCD, Kind.BHXH_CODE, Kind.BHYT_CARD);
    }

    @Test
    void indexes_are_those_of_the_original_text() {
        String text = Normalizer.normalize("thưa bác sĩ, số căn cước ①②: 0️⃣01085000012 ạ", Normalizer.Form.NFD);

        Identifier found = Identifiers.in(text).getFirst();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("0️⃣01085000012");
    }

    @Test
    void full_width_digits_are_digits() {
        assertThat(Identifiers.in("mã bhxh ０１００００００１２")).extracting(Identifier::kind).containsExactly(Kind.BHXH_CODE);
    }

    @Test
    void what_is_found_is_masked() {
        String text = "thẻ GD 4 79 79 000 00012 nhé";

        String masked = Masking.masked(
                text, Identifiers.in(text).stream().map(Identifier::span).toList());

        assertThat(masked).isEqualTo("thẻ •••••••12 nhé");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_text_makes_it_fail(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(200), 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));

        assertThatCode(() -> Identifiers.in(text.toString())
                        .forEach(found -> text.substring(found.start(), found.end())))
                .as("seed %d: %s", seed, text)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 1 2 ", "cccd 012345678 ", "1", "te 1 ", "0100000012 "})
    void a_very_long_text_is_read_in_time(String part) {
        assertThatCode(() -> Identifiers.in(part.repeat(8_000))).doesNotThrowAnyException();
    }

    static LongStream seeds() {
        return new Random().longs(200);
    }
}
