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

    public List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (Scope scope : scopes) {
            values.add(scope.path());
            values.add(scope.path() + "/%");
        }
        return values;
    }
}
