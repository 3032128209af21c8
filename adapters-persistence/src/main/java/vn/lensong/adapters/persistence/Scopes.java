package vn.lensong.adapters.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.lensong.domain.Scope;

/** The condition that something lies inside any of some scopes; nothing lies inside none. */
public record Scopes(List<Scope> scopes) {

    /** The condition on this column, with a mark for each of {@link #values()}. */
    public String inside(String column) {
        if (scopes.isEmpty()) {
            return "1 = 0";
        }
        String one = column + " = ? or " + column + " like ?";
        return "(" + String.join(" or ", Collections.nCopies(scopes.size(), one)) + ")";
    }

    /** The condition that it lies inside any of them or above one, with a mark for each of {@link #aroundValues()}. */
    public String around(String column) {
        if (scopes.isEmpty()) {
            return "1 = 0";
        }
        String above = "? like " + column + " || '/%'";
        return "(" + inside(column) + " or " + String.join(" or ", Collections.nCopies(scopes.size(), above)) + ")";
    }

    public List<Object> aroundValues() {
        List<Object> values = new ArrayList<>(values());
        scopes.forEach(scope -> values.add(scope.path()));
        return values;
    }

    public List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (Scope scope : scopes) {
            values.add(scope.path());
            values.add(scope.path() + "/%");
        }
        return values;
    }
}
