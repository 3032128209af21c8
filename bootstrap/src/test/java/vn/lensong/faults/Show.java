package vn.lensong.faults;

import java.util.List;
import java.util.Map;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;

/**
 * One programme of a trial.
 *
 * @param operator somebody at its desk
 * @param video the simulator's id of its live video
 */
record Show(Stage stage, Api operator, String programme, String video) {

    /** What the server says of what came from Facebook. */
    Map<String, Object> figures() {
        return facebook(coverage().expect(200));
    }

    /** How many the server says that it has, -1 while it cannot say. */
    int stored() {
        Api.Answer answer = coverage();
        return answer.status() == 503 ? -1 : ((Number) facebook(answer.expect(200)).get("stored")).intValue();
    }

    /** A long trial outlasts a login. */
    Api.Answer coverage() {
        String path = "/api/v1/programmes/" + programme + "/coverage";
        Api.Answer answer = operator.get(path);
        return answer.status() == 401 ? stage.as("operator").get(path) : answer;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facebook(Api.Answer coverage) {
        return ((List<Map<String, Object>>) coverage.json().get("sources"))
                .stream()
                        .filter(source -> "facebook".equals(source.get("source")))
                        .findFirst()
                        .orElseThrow();
    }

    /** Waits until the server has as many as it should. */
    void allAreStored() {
        Eventually.see(
                stage.storage() + ": stored of " + written(), Scale.patience(), this::stored, stored -> stored >= written());
    }

    /** How many comments and replies the platform really has. */
    long written() {
        return stage.simulator().ledger().comments().stream()
                .filter(this::isMine)
                .count();
    }

    boolean isMine(Ledger.Comment comment) {
        return comment.liveVideoId().equals(video);
    }

    void comments(int many) {
        for (int number = 0; number < many; number++) {
            stage.simulator().comment(video, "Người xem " + number % 40, "Cho em hỏi mức đóng của nhóm " + number + "?");
        }
    }

    /** Claims the oldest question and answers it in writing; its id. */
    String answerOne(String text) {
        String question = String.valueOf(operator.get("/api/v1/programmes/" + programme + "/questions?state=WAITING&limit=1")
                .expect(200)
                .items()
                .getFirst()
                .get("id"));
        operator.post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);
        operator.post("/api/v1/questions/" + question + "/answer", Map.of("channel", "WRITING", "text", text))
                .expect(200);
        return question;
    }

    /** How often this was said by the page under its video. */
    long replies(String text) {
        return stage.simulator().ledger().replies().stream()
                .filter(reply -> isMine(reply) && text.equals(reply.text()))
                .count();
    }

    /** Waits until every webhook so far was attempted. */
    void webhooksAreAttempted() {
        Eventually.see("webhooks attempted", Scale.patience(), stage.simulator()::webhooksAttempted, done -> done);
    }

    void end() {
        Api producer = stage.as("producer");
        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        Stage.broadcastIs(producer, programme, "ENDED");
    }
}
