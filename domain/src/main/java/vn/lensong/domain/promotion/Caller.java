package vn.lensong.domain.promotion;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who seems to open a link, going by what the request says of itself. */
public enum Caller {
    /** A person's browser: the only one that is counted. */
    PERSON,
    /** Builds a preview where the link was posted, and needs title and picture. */
    PREVIEWER,
    /** A search engine, a monitor, a script. */
    MACHINE,
    /** A browser that fetches ahead: nobody has looked yet. */
    PREFETCH;

    private static final Pattern PREVIEWERS = Pattern.compile(
            "facebookexternalhit|facebot|facebookcatalog|meta-externalagent|meta-externalfetcher|zalo.{0,20}(bot|preview|crawler|spider)"
                    + "|zaloshare|telegrambot|viber(?!.*mobile)|whatsapp|twitterbot|linkedinbot|slackbot|discordbot|skypeuripreview"
                    + "|microsoftpreview|pinterestbot|line-poker|linespider|kakaotalk-scrap|embedly|iframely|vkshare|redditbot"
                    + "|mastodon|bluesky|applebot|googlemessages");

    private static final Pattern MACHINES = Pattern.compile(
            "bot\\b|bot[/;]|crawl|spider|slurp|monitor|uptime|pingdom|headless|phantomjs|lighthouse|scan|fetch|preview|curl/|wget"
                    + "|python|java/|okhttp|go-http|libwww|httpclient|apache-http|axios|node|ruby|perl|postman|insomnia|httpie");

    /**
     * @param userAgent as sent, null when it was not
     * @param purpose what {@code Purpose}, {@code Sec-Purpose}, {@code X-Purpose} or {@code X-Moz} say, null without
     */
    public static Caller of(@Nullable String userAgent, @Nullable String purpose) {
        if (purpose != null && purpose.toLowerCase(Locale.ROOT).matches("(?s).*(prefetch|prerender|preview).*")) {
            return PREFETCH;
        }
        if (userAgent == null || userAgent.isBlank()) {
            return MACHINE;
        }
        // Cubot is a maker of telephones.
        String said = userAgent.toLowerCase(Locale.ROOT).replace("cubot", "");
        if (PREVIEWERS.matcher(said).find()) {
            return PREVIEWER;
        }
        return MACHINES.matcher(said).find() ? MACHINE : PERSON;
    }
}
