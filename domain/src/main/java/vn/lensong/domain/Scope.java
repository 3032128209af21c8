package vn.lensong.domain;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A place in the tree nation / province / organisation / branch, such as {@code vn/31/buu-dien}.
 *
 * <p>A role is held inside a scope, and everything somebody owns lies in one. To see a thing is to
 * hold a scope that contains its scope.
 */
public record Scope(String path) {

    private static final Pattern SHAPE = Pattern.compile("vn(/[0-9]{2}(/[a-z0-9-]{1,40}(/[a-z0-9-]{1,40})?)?)?");

    /** The whole country. */
    public static final Scope NATION = new Scope("vn");

    public Scope {
        if (!SHAPE.matcher(path).matches()) {
            throw Refusal.invalid("scope.malformed", Map.of("scope", path));
        }
    }

    public static Scope province(String code) {
        return new Scope("vn/" + code);
    }

    /** The scope one step further down. */
    public Scope within(String step) {
        return new Scope(path + "/" + step);
    }

    /** Whether the other scope is this one or lies below it. */
    public boolean contains(Scope other) {
        return other.path.equals(path) || other.path.startsWith(path + "/");
    }

    /** The province it lies in; the nation where it lies in none. */
    public Scope ofProvince() {
        String[] steps = path.split("/");
        return steps.length < 2 ? NATION : province(steps[1]);
    }

    /** The organisation it lies in; the province or nation where it lies in none. */
    public Scope ofOrganisation() {
        String[] steps = path.split("/");
        return steps.length < 3 ? this : province(steps[1]).within(steps[2]);
    }

    /** How many steps below the nation: 0 nation, 1 province, 2 organisation, 3 branch. */
    public int depth() {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    @Override
    public String toString() {
        return path;
    }
}
