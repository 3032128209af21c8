package vn.lensong.application.promotion;

import java.text.Normalizer;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.print.Printer;
import vn.lensong.domain.programme.Programme;

/** The words, pictures and pages with which a programme is shared, each with the link it is shared by. */
public final class SharePrints {

    private static final int PICTURE_WIDTH = 1200;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Organisations organisations;
    private final SharedBrand brand;
    private final Printer printer;
    private final CitizenWords words;
    private final PublicAddress address;

    public SharePrints(Organisations organisations, SharedBrand brand, Printer printer, CitizenWords words, PublicAddress address) {
        this.organisations = organisations;
        this.brand = brand;
        this.printer = printer;
        this.words = words;
        this.address = address;
    }

    public String link(String code) {
        return address.link(code);
    }

    /** The words to post with the link. */
    public String text(Programme programme, String code) {
        return words.text("share.text." + programme.product(), gaps(programme, code));
    }

    /** The words to send to one person. */
    String invitation(Programme programme, String code) {
        return words.text("share.invitation", gaps(programme, code));
    }

    /** As {@link #invitation}, short and without marks: with them a text holds less than half as much. */
    String shortInvitation(Programme programme, String code) {
        return MARKS.matcher(Normalizer.normalize(words.text("share.sms", gaps(programme, code)), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /** What fills the templates of gateways. */
    Map<String, String> gaps(Programme programme, String code) {
        ZonedDateTime start = programme.startsAt().atZone(Programme.HANOI);
        Map<String, String> gaps = new HashMap<>();
        gaps.put("title", programme.title());
        gaps.put("hour", HOUR.format(start));
        gaps.put("weekday", start.getDayOfWeek().getDisplayName(TextStyle.FULL, VIETNAMESE));
        gaps.put("day", DAY.format(start));
        gaps.put("province", province(programme));
        gaps.put("link", address.link(code));
        gaps.put("stop", address.optOut(code));
        return gaps;
    }

    String qr(String code) {
        return printer.qr(address.link(code));
    }

    /** 1200 by 630, as PNG. */
    public byte[] picture(Programme programme, String code) {
        return printer.png(ShareDrawing.picture(drawn(programme, code)), PICTURE_WIDTH);
    }

    /** One page of A4, as PDF. */
    byte[] poster(Programme programme, String code) {
        return printer.pdf(drawnPoster(programme, code), Printer.Paper.A4);
    }

    /** The poster as it is drawn. */
    public String drawnPoster(Programme programme, String code) {
        SharedBrand.Shown shown = brand.of(programme.id());
        String hotline =
                shown.hotline().isBlank() ? "" : words.text("share.hotline", Map.of("hotline", shown.hotline()));
        return ShareDrawing.poster(
                drawn(programme, code), new ShareDrawing.Brand(PosterMarks.svg(shown.logos()), hotline));
    }

    /** The province by name; empty for a programme of the whole country. */
    String province(Programme programme) {
        String[] steps = programme.scope().path().split("/");
        return steps.length < 2
                ? ""
                : organisations.provinces().stream()
                        .filter(province -> province.code().equals(steps[1]))
                        .map(Organisations.Province::name)
                        .findFirst()
                        .orElse("");
    }

    private ShareDrawing.Words drawn(Programme programme, String code) {
        Map<String, String> gaps = gaps(programme, code);
        return new ShareDrawing.Words(
                words.text("share.kicker", gaps),
                programme.title(),
                words.text("share.day", gaps),
                gaps.getOrDefault("hour", ""),
                gaps.getOrDefault("province", ""),
                words.text("share.scan", gaps),
                address.link(code).replaceFirst("^https?://", ""),
                qr(code));
    }
}
