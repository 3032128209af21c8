package vn.lensong.adapters.web.console;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;

/** Who is logged in, as the shell greets them. */
public record Person(String displayName, Collection<String> roles) {

    public Person {
        roles = List.copyOf(roles);
    }

    static Person of(Authentication authentication) {
        Object displayName = authentication.getAttributes().get("displayName");
        return new Person(
                displayName == null ? authentication.getName() : displayName.toString(), authentication.getRoles());
    }

    /** Somebody who only stands in front of the camera: one button is all they need. */
    boolean onlyHosts() {
        return List.of("HOST").equals(roles.stream().distinct().toList());
    }
}
