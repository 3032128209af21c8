package vn.lensong.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lensong.domain.Refusal;

/**
 * The other polarity: a capability that a platform has is handed out as it is, one that it lacks is
 * refused politely, by name.
 */
public interface AbsenceContract {

    /** The platform as it is plugged in. */
    SocialPlatform plugged();

    /** What it cannot do: some of {@code broadcasts}, {@code comments}, {@code posts}, {@code directMessages}, {@code streamHealth}, {@code pages}, {@code payloads}. */
    Set<String> missing();

    @TestFactory
    default Stream<DynamicTest> a_missing_capability_is_refused_and_any_other_is_there() {
        SocialPlatform platform = plugged();
        Platforms platforms = new Platforms(List.of(platform), CallGuard.OPEN);
        Map<String, Function<String, Object>> capabilities = Map.of(
                "broadcasts", platforms::broadcasts,
                "comments", platforms::comments,
                "posts", platforms::posts,
                "directMessages", platforms::directMessages,
                "streamHealth", platforms::streamHealth,
                "pages", platforms::pages,
                "payloads", platforms::payloads);

        return capabilities.entrySet().stream()
                .map(capability -> DynamicTest.dynamicTest(capability.getKey(), () -> {
                    if (missing().contains(capability.getKey())) {
                        refused(platform.name(), capability.getKey(), capability.getValue());
                    } else {
                        assertThat(capability.getValue().apply(platform.name())).isNotNull();
                    }
                }));
    }

    private static void refused(String platform, String capability, Function<String, Object> call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> call.apply(platform));

        assertThat(refusal).as("refusal of " + capability).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
        assertThat(refusal.code()).isEqualTo("platform.unsupported");
        assertThat(refusal.details()).containsEntry("platform", platform).containsEntry("capability", capability);
    }
}
