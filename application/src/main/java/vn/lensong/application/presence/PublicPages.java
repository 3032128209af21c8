package vn.lensong.application.presence;

import vn.lensong.domain.presence.SiteLook;

/**
 * Reads public pages as a guest does who was not invited: says who it is, keeps away from what the owner does not want
 * machines to read, asks a machine for one thing at a time and waits in between, reads no long answer, waits seconds
 * at most, and connects to the open internet only, wherever a page leads.
 */
public interface PublicPages {

    /** What an address shows. Never throws for what the other side does; blocks for up to a minute. */
    SiteLook look(String url);
}
