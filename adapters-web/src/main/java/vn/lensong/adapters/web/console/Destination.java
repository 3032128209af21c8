package vn.lensong.adapters.web.console;

/** One entry of a navigation. */
public record Destination(String code, String path, boolean current) {}
