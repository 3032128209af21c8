package vn.lensong.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person's browser. Things on a page are named by their {@code data-test}, innermost last. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String address;

    Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
        size(1366, 768);
    }

    /** What the page is laid out in, in CSS pixels: a window of Chromium itself can be no narrower than 500. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void open(String path) {
        driver.get(address + path);
    }

    void reload() {
        driver.navigate().refresh();
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    void login(String username, String password) {
        open("/login");
        fillIn(username, password);
    }

    /** Logs in where the form already is. */
    void fillIn(String username, String password) {
        driver.findElement(By.id("username")).sendKeys(username);
        driver.findElement(By.id("password")).sendKeys(password);
        press("login-submit");
    }

    void forgetLogin() {
        open("/login");
        driver.manage().deleteAllCookies();
        open("/login");
    }

    /** Waits for a thing. */
    WebElement see(String... names) {
        return waiting().until(page -> page.findElement(By.cssSelector(css(names))));
    }

    /** Waits for a question's card in a place. */
    WebElement seeQuestion(String place, String words) {
        return waiting().until(page -> page.findElement(question(place, words)));
    }

    void seeNoQuestion(String place, String words) {
        waiting().until(page -> page.findElements(question(place, words)).isEmpty());
    }

    void seeNothing(String... names) {
        waiting().withMessage(() -> String.join(" ", names) + " gone")
                .until(page -> page.findElements(By.cssSelector(css(names))).isEmpty());
    }

    /** Waits until the programme shown is in a state. */
    void seeStatus(String status) {
        waiting().until(page -> page.findElement(By.cssSelector("[data-test='status'][data-status='%s']".formatted(status))));
    }

    void seeText(String text, String... names) {
        waiting().withMessage(() -> String.join(" ", names) + " with " + text)
                .until(page -> page.findElements(By.cssSelector(css(names))).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }

    /** Waits until a question's card is in a state. */
    void seeState(String words, String state) {
        waiting().until(page -> page.findElement(By.xpath(
                "//*[@data-question-id and @data-state='%s' and contains(., '%s')]".formatted(state, words))));
    }

    /** Waits for a segment in a state; its number. */
    String segment(String state) {
        return waiting().until(page -> page.findElement(
                        By.cssSelector("[data-test='segment'][data-state='%s']".formatted(state)))
                .getDomAttribute("data-segment"));
    }

    /** When the first segment in a state is expected to begin. */
    String expected(String state) {
        return waiting().until(page -> page.findElement(By.cssSelector(
                        "[data-test='segment'][data-state='%s'] [data-test='expected']".formatted(state)))
                .getDomAttribute("data-at"));
    }

    /** A moment that stands in a segment's row: when it is planned or expected to begin or end. */
    Instant segmentTime(int segment, String name, String attribute) {
        return Instant.parse(waiting().until(page -> page.findElement(By.cssSelector(
                        "[data-test='segment'][data-segment='%d'] [data-test='%s']".formatted(segment, name)))
                .getDomAttribute(attribute)));
    }

    /** Drags one thing onto another: the events of a mouse, which a browser without a screen does not make itself. */
    void drag(String what, String onto) {
        driver.executeScript(
                """
                const [taken, place] = [arguments[0], arguments[1]].map((css) => document.querySelector(css));
                const dataTransfer = new DataTransfer();
                const tell = (element, type) =>
                  element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
                if (!taken.closest('[draggable="true"]')) { throw new Error('not draggable: ' + arguments[0]); }
                tell(taken, 'dragstart');
                tell(place, 'dragenter');
                if (tell(place, 'dragover')) { throw new Error('takes nothing: ' + arguments[1]); }
                tell(place, 'drop');
                tell(taken, 'dragend');
                """,
                what,
                onto);
    }

    String attribute(String attribute, String... names) {
        return waiting().until(page -> page.findElement(By.cssSelector(css(names))).getDomAttribute(attribute));
    }

    /** Waits for a thing that says this of itself. */
    void seeWith(String attribute, String value, String... names) {
        waiting().withMessage(() -> String.join(" ", names) + " with " + attribute + " " + value)
                .until(page -> page.findElement(By.cssSelector(css(names) + "[%s='%s']".formatted(attribute, value))));
    }

    /** How high a thing is now, in CSS pixels. */
    int height(String... names) {
        return see(names).getRect().getHeight();
    }

    /** The seconds on a running clock, gone past or still to come. */
    int secondsOn(String... names) {
        return waiting().until(page -> {
            String text = page.findElement(By.cssSelector(css(names) + " .clock")).getText();
            int seconds = 0;
            for (String part : text.replace("−", "").split(":")) {
                seconds = seconds * 60 + Integer.parseInt(part);
            }
            return seconds;
        });
    }

    /** Lets this person's own clock be wrong from the next page on. */
    void clockAhead(Duration ahead) {
        driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "{ const right = Date.now; Date.now = () => right() + %d; }".formatted(ahead.toMillis())));
    }

    /** Takes the line away from this browser, or gives it back. */
    void offline(boolean gone) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", gone, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Waits until every picture of the page and its letters are there. */
    void seePictures() {
        waiting().until(page -> Boolean.TRUE.equals(driver.executeScript(
                "return document.fonts.status === 'loaded' && [...document.images].every((one) => one.complete && one.naturalWidth > 0)")));
    }

    /** Waits until something is drawn there: a canvas on which not every dot is empty. */
    void seeDrawn(String... names) {
        waiting().until(page -> Boolean.TRUE.equals(driver.executeScript(
                "const drawn = document.querySelector(arguments[0] + ' canvas');"
                        + " return Boolean(drawn?.width) && drawn.getContext('2d').getImageData(0, 0, drawn.width, drawn.height).data.some((one) => one > 0)",
                css(names))));
    }

    /**
     * Takes the line away for pages that a worker answers as well: the emulation knows nothing of what goes past the
     * worker after a reload. Give the answer to {@link #joinLine}.
     */
    String cutLine() {
        offline(true);
        String cut =
                """
                { const real = window.fetch; window.lineIsCut = true;
                  window.fetch = (path, how) => window.lineIsCut ? Promise.reject(new TypeError('no line')) : real(path, how); }
                """;
        driver.executeScript(cut);
        return String.valueOf(driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", cut))
                .get("identifier"));
    }

    void joinLine(String cut) {
        driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", cut));
        offline(false);
        driver.executeScript("window.lineIsCut = false; window.dispatchEvent(new Event('online'))");
    }

    /** A picture of the page as a program sees it that lays it over another picture. */
    byte[] overlaid() {
        driver.executeCdpCommand(
                "Emulation.setDefaultBackgroundColorOverride", Map.of("color", Map.of("r", 0, "g", 0, "b", 0, "a", 0)));
        return Base64.getDecoder().decode(
                String.valueOf(driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data")));
    }

    /** How tall letters are, in CSS pixels. */
    double letterSize(String... names) {
        return Double.parseDouble(see(names).getCssValue("font-size").replace("px", ""));
    }

    /** Waits until what a program keeps for lines that fail is in its place. */
    void seeKept() {
        waiting().until(page -> Boolean.TRUE.equals(driver.executeAsyncScript(
                "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(Boolean(navigator.serviceWorker.controller)));")));
    }

    /** Goes on through the host's lines until this one is large. */
    void bringForward(String words) {
        waiting().until(page -> {
            if (page.findElement(By.cssSelector(css("line-now"))).getText().contains(words)) {
                return true;
            }
            page.findElement(By.cssSelector(css("next"))).click();
            return false;
        });
    }

    void press(String... names) {
        click(By.cssSelector(css(names)));
    }

    /** Presses a button inside what a selector finds. */
    void pressIn(String selector, String button) {
        click(By.cssSelector("%s [data-test='%s']".formatted(selector, button)));
    }

    /** The id of a question on the page. The list may be painted anew between finding a card and asking it. */
    String questionId(String place, String words) {
        return waiting().until(page -> page.findElement(question(place, words)).getDomAttribute("data-question-id"));
    }

    /** Until when this person holds a question, as the card counts down to it. */
    String leaseUntil(String questionId) {
        return waiting().until(page -> page.findElement(By.cssSelector(
                        "[data-test='mine'] [data-question-id='%s'] .lease [data-until]".formatted(questionId)))
                .getDomAttribute("data-until"));
    }

    /** Types on, wherever the focus is. */
    void typeOn(String text) {
        new Actions(driver).sendKeys(text).perform();
    }

    /** Presses a button on a question's card. */
    void pressOn(String place, String words, String button) {
        String id = questionId(place, words);
        click(By.cssSelector("[data-test='%s'] [data-question-id='%s'] [data-test='%s']".formatted(place, id, button)));
    }

    /** Presses a button on a comment of the list of all of them. */
    void pressOnItem(String words, String button) {
        click(By.xpath("//*[@data-test='item' and contains(., '%s')]//*[@data-test='%s']".formatted(words, button)));
    }

    /** Puts the focus on a question's card and types a key there. */
    void keyOn(String place, String words, CharSequence key) {
        waiting().until(page -> {
            WebElement card = page.findElement(question(place, words));
            driver.executeScript("arguments[0].focus()", card);
            card.sendKeys(key);
            return true;
        });
    }

    /** Chooses a file in the field that a selector finds. */
    void giveFile(Path file, String selector) {
        waiting().until(page -> {
            page.findElement(By.cssSelector(selector)).sendKeys(file.toString());
            return true;
        });
    }

    void clear(String... names) {
        see(names).clear();
    }

    void type(String text, String... names) {
        see(names).sendKeys(text);
    }

    /** Puts a day into a date field: in which order it is typed depends on the machine. */
    void setDate(String day, String... names) {
        driver.executeScript(
                "arguments[0].value = arguments[1]; for (const name of ['input', 'change'])"
                        + " arguments[0].dispatchEvent(new Event(name, { bubbles: true }))",
                see(names),
                day);
    }

    /** Chooses the language of the page in its menu. */
    void speak(String language) {
        press("display");
        driver.findElement(By.cssSelector("input[name='language'][value='%s']".formatted(language))).click();
    }

    /** Chooses what a list offers under these words. */
    void choose(String words, String... names) {
        new Select(see(names)).selectByVisibleText(words);
    }

    /** Presses the button that a screen reader calls so. */
    void pressNamed(String name) {
        String[] parts = name.split(": ", 2);
        click(By.xpath("//button[contains(normalize-space(.), '%s') and contains(normalize-space(.), '%s')]"
                .formatted(parts[0], parts[1])));
    }

    /** The words that are shown there. */
    String text(String... names) {
        return see(names).getText();
    }

    /** What a screen reader was told last, politely. */
    String said() {
        return String.valueOf(driver.executeScript("return document.getElementById('say-politely').textContent"));
    }

    /** Everything the page holds, seen or not. */
    String source() {
        return String.valueOf(driver.executeScript("return document.documentElement.outerHTML"));
    }

    /** Leaves a mark that a page loaded anew would not have. */
    void mark() {
        driver.executeScript("window.marked = true");
    }

    boolean marked() {
        return Boolean.TRUE.equals(driver.executeScript("return window.marked === true"));
    }

    /** Notes each value that an attribute takes anywhere on the page from now on. */
    void noteValues(String attribute) {
        driver.executeScript(
                """
                const name = arguments[0];
                window.noted = [];
                const look = () => document.querySelectorAll(`[${name}]`).forEach((element) => {
                  const value = element.getAttribute(name);
                  if (value && !window.noted.includes(value)) { window.noted.push(value); }
                });
                new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
                """,
                attribute);
    }

    List<?> notedValues() {
        return (List<?>) driver.executeScript("return window.noted");
    }

    /** What the rules of accessibility object to, with the places. */
    List<String> accessibilityViolations() {
        return new AxeBuilder().setLegacyMode(true).analyze(driver).getViolations().stream()
                .map(Browser::describe)
                .toList();
    }

    /** Keeps what is on the screen as a picture among the build's results, for people to look at. */
    void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names under which something is kept on the device, and of the caches of pages. */
    List<?> keptOnTheDevice() {
        return (List<?>) driver.executeAsyncScript(
                "const done = arguments[0]; caches.keys().then((names) => done([...Object.keys(localStorage), ...names]));");
    }

    /** Whether the page is wider than the screen, so that somebody would have to scroll sideways. */
    /** What an expression comes to in the page, once it has. */
    @Nullable Object answer(String expression) {
        return driver.executeAsyncScript("const done = arguments[0]; Promise.resolve(" + expression + ").then(done, done);");
    }

    boolean scrollsSideways() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** What the browser complained about since it was asked last: errors of scripts, refused content, lost files. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private void click(By what) {
        waiting().until(page -> {
            page.findElement(what).click();
            return true;
        });
    }

    private WebDriverWait waiting() {
        WebDriverWait waiting = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
        waiting.ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class);
        return waiting;
    }

    private static String css(String... names) {
        StringBuilder css = new StringBuilder();
        for (String name : names) {
            css.append("[data-test='").append(name).append("'] ");
        }
        return css.toString().strip();
    }

    private static By question(String place, String words) {
        return By.xpath("//*[@data-test='%s']//*[@data-question-id and contains(., '%s')]".formatted(place, words));
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getAny().stream()
                                .map(check -> check.getMessage())
                                .toList())
                        .toList();
    }
}
