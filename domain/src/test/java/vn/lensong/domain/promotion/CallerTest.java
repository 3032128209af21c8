package vn.lensong.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php) | PREVIEWER
            meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler) | PREVIEWER
            TelegramBot (like TwitterBot) | PREVIEWER
            WhatsApp/2.23.20.0 | PREVIEWER
            Mozilla/5.0 (compatible; ZaloBot/1.0) | PREVIEWER
            Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | MACHINE
            Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine) | MACHINE
            curl/8.5.0 | MACHINE
            python-requests/2.31 | MACHINE
            Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo android/24100800 ZaloTheme/light | PERSON
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/470.0] | PERSON
            Mozilla/5.0 (Linux; Android 12; CUBOT X50) AppleWebKit/537.36 Chrome/118 Mobile Safari/537.36 | PERSON
            Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0 | PERSON
            """)
    void whoever_opens_a_link_is_told_apart(String userAgent, Caller expected) {
        assertThat(Caller.of(userAgent, null)).isEqualTo(expected);
    }

    @Test
    void a_browser_that_fetches_ahead_has_not_looked_yet() {
        assertThat(Caller.of(PHONE, "prefetch;prerender")).isEqualTo(Caller.PREFETCH);
        assertThat(Caller.of(PHONE, null)).isEqualTo(Caller.PERSON);
    }

    @Test
    void what_says_nothing_of_itself_is_no_person() {
        assertThat(Caller.of(null, null)).isEqualTo(Caller.MACHINE);
        assertThat(Caller.of(" ", null)).isEqualTo(Caller.MACHINE);
    }
}
