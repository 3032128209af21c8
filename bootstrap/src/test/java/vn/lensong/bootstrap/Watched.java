package vn.lensong.bootstrap;

import java.util.List;
import java.util.Map;
import vn.lensong.adapters.obs.simulator.ObsSimulator;

/** A programme on air whose encoder is watched. */
public final class Watched {

    public static final String PASSWORD = "mat-khau-obs";

    private Watched() {}

    /** Connects the page to the encoder and goes on air; the programme's id. */
    public static String live(Province province, ObsSimulator obs) {
        province.as("producer")
                .put(encoder(province), Map.of("address", obs.address(), "password", PASSWORD), Map.of())
                .expect(200);
        return province.live();
    }

    /** Ends it once a part of its stream is written down, and forgets the encoder. */
    public static void end(Province province, String programme) {
        Api producer = province.as("producer");
        Eventually.see(
                "timeline",
                () -> (List<?>) producer.get("/api/v1/programmes/" + programme + "/stream-watch")
                        .expect(200)
                        .json()
                        .get("timeline"),
                spans -> spans.size() > 1);
        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        producer.send("DELETE", encoder(province), "", Map.of()).expect(200);
    }

    private static String encoder(Province province) {
        return "/api/v1/pages/" + province.page() + "/encoder";
    }
}
