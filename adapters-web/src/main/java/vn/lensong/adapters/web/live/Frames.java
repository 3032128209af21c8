package vn.lensong.adapters.web.live;

/**
 * Server-sent events as they go over the wire, written once however many are sent them.
 *
 * @param last whether nothing comes after them
 */
public record Frames(byte[] bytes, boolean last) {}
