package vn.lensong.adapters.facebook.simulator;

import java.util.Map;

/** One answer, complete but for the headers that every answer carries. */
record GraphResponse(int status, String contentType, String body) {

    static final String JSON = "application/json; charset=UTF-8";

    static GraphResponse of(Map<String, Object> body) {
        return new GraphResponse(200, JSON, GraphJson.answer(body));
    }

    static GraphResponse of(GraphFailure failure, String traceId) {
        return new GraphResponse(failure.httpStatus(), JSON, GraphJson.answer(failure.body(traceId)));
    }
}
