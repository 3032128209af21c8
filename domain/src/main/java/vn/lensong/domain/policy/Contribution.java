package vn.lensong.domain.policy;

import java.util.List;

/**
 * What somebody pays for voluntary social insurance, in đồng.
 *
 * @param gross the whole contribution
 * @param stateSupport what the state pays of it
 * @param provincialSupport what the province adds
 * @param net what is left to pay
 * @param steps how it was worked out, in order
 * @param parameters the rows it follows from
 */
public record Contribution(
        long gross,
        long stateSupport,
        long provincialSupport,
        long net,
        List<Step> steps,
        List<UsedRow> parameters) {

    public Contribution {
        steps = List.copyOf(steps);
        parameters = List.copyOf(parameters);
    }

    /** What state and province pay together. */
    public long support() {
        return stateSupport + provincialSupport;
    }
}
