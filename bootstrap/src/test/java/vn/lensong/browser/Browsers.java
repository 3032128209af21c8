package vn.lensong.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.lensong.bootstrap.Province;

/** The browsers of the people in a test, each with its own profile; somebody's stays logged in. */
final class Browsers implements AutoCloseable {

    private final Chromium chromium;
    private final Province province;
    private final Path profiles;
    private final Map<String, Browser> byPerson = new HashMap<>();

    Browsers(Chromium chromium, Province province) {
        this.chromium = chromium;
        this.province = province;
        try {
            this.profiles = Files.createTempDirectory("lensong-browsers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The browser of somebody who has logged in through the form. */
    Browser of(String person) {
        return byPerson.computeIfAbsent(person, name -> {
            Browser browser = open(name);
            browser.login(name, Province.PASSWORD);
            browser.see("app");
            return browser;
        });
    }

    /** The browser of somebody who has not logged in. */
    Browser ofNobody() {
        Browser browser = byPerson.computeIfAbsent("", name -> open("nobody"));
        browser.forgetLogin();
        return browser;
    }

    private Browser open(String name) {
        return new Browser(chromium.open(profiles.resolve(name)), "http://127.0.0.1:" + province.port());
    }

    @Override
    public void close() {
        byPerson.values().forEach(Browser::close);
    }
}
