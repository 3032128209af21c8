package vn.lensong.adapters.web.console;

/**
 * What the badge in the corner of every page tells: how the server runs and what it is connected to.
 *
 * @param mode {@code DEMO} or {@code SERVE}
 * @param platform the platform's name as people write it, such as {@code Facebook}
 * @param simulated whether nobody outside can see what is sent
 */
public record About(String mode, String platform, boolean simulated) {}
