package vn.lensong.adapters.web.console;

/** Says what the server is connected to; asked for every page, so an answer costs no outside call. */
@FunctionalInterface
public interface AboutSource {

    About about();
}
