package vn.lensong.bootstrap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.programme.Programme;

/**
 * A story, verified and allowed, that stands in a programme's segment.
 *
 * @param words what the segment tells
 */
public record Told(String story, String programme, String name, String words) {

    static final int SEGMENT = 10;

    /** Writes one down and puts it there as a producer does. */
    public static Told in(Province province, String programme) {
        Api producer = province.as("producer");
        String name = "Cô Sáu " + UUID.randomUUID().toString().substring(0, 6);
        String words = "Tôi đóng đủ hai mươi năm, tôi là " + name + ".";
        String story = producer.post(
                        "/api/v1/stories",
                        Map.of(
                                "organisationId", province.agent(),
                                "name", name,
                                "product", "VOLUNTARY_SI",
                                "amount", "2.900.000 đồng mỗi tháng",
                                "benefitOn", "2025-07-01",
                                "summary", words))
                .expect(201)
                .text("id");
        LocalDate today = LocalDate.now(Programme.HANOI);
        producer.post("/api/v1/stories/" + story + "/verification", Map.of("on", today.toString(), "how", "Đối chiếu"))
                .expect(200);
        producer.post(
                        "/api/v1/stories/" + story + "/consent",
                        Map.of(
                                "purposes", List.of("TELL_ON_AIR"),
                                "channels", List.of("FACEBOOK"),
                                "from", today.toString(),
                                "to", today.plusDays(30).toString(),
                                "signedDocument", paper(producer)))
                .expect(200);
        producer.post(
                        "/api/v1/stories/" + story + "/place",
                        Map.of("programmeId", programme, "segmentNo", SEGMENT))
                .expect(200);
        return new Told(story, programme, name, words);
    }

    /** A signed paper in the media library; its id. */
    static String paper(Api producer) {
        return producer.sendBytes("POST", "/api/v1/media?kind=DOCUMENT", Pictures.png(64, 64))
                .text("id");
    }
}
