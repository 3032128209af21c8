package vn.lensong.application.intake;

import java.util.List;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

/**
 * Where an adapter hands in what a platform pushed to it.
 *
 * <p>Returns when everything handed in is durable, and throws when it is not: the adapter tells the
 * platform "received" only after a return, so that the platform delivers again after a throw. The
 * same thing may be handed in any number of times, in any order and together with anything else; a
 * repeat changes nothing. Either list may be empty. One malformed part never keeps an arrival back.
 */
@FunctionalInterface
public interface Inbound {

    void receive(List<Arrival> arrivals, List<Malformed> malformed);
}
