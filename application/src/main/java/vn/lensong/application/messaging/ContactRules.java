package vn.lensong.application.messaging;

import java.util.List;
import vn.lensong.domain.messaging.ContactRule;

/** The rules of contact over time. */
@FunctionalInterface
public interface ContactRules {

    /** All of them, in whatever order; never empty. */
    List<ContactRule> all();
}
