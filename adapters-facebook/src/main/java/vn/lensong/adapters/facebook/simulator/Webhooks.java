package vn.lensong.adapters.facebook.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what happened into signed posts; where faults lose, repeat, delay or bend an update, it is here. */
final class Webhooks {

    private static final int MOST_UPDATES = 1_000;
    private static final Duration DISORDER = Duration.ofSeconds(3);
    private static final Duration SECOND_BATCH = Duration.ofMillis(500);

    /** One change of one Page on its way out. */
    private record Update(URI listener, DemoPage page, String field, Object value, boolean repeated) {

        Update twice() {
            return new Update(listener, page, field, value, true);
        }
    }

    private final World world;
    private final Subscriptions subscriptions;
    private final Faults faults;
    private final WebhookShapes shapes;
    private final WebhookDispatcher dispatcher;
    private final Ledger ledger;
    private final List<Update> gathered = new ArrayList<>();

    Webhooks(World world, Subscriptions subscriptions, Faults faults, WebhookDispatcher dispatcher, Ledger ledger) {
        this.world = world;
        this.subscriptions = subscriptions;
        this.faults = faults;
        this.shapes = new WebhookShapes(faults);
        this.dispatcher = dispatcher;
        this.ledger = ledger;
    }

    /** Tells whoever subscribed; nobody, when nobody did. */
    void emit(DemoPage page, String field, Map<String, Object> value) {
        subscriptions
                .listener(page, field)
                .ifPresent(listener -> meetFaults(new Update(listener, page, field, value, false)));
    }

    void reset() {
        gathered.clear();
        dispatcher.reset();
    }

    private void meetFaults(Update update) {
        if (faults.draw(FaultKind.W_DROP, update.field()).isPresent()) {
            ledger.lost(update.field(), GraphJson.webhook(update.value()));
            return;
        }
        String repeat = faults.draw(FaultKind.W_DUP, update.field())
                .map(faults::variant)
                .orElse("");
        Update outgoing = repeat.equals("post") ? update.twice() : update;
        Optional<Fault> disorder = faults.draw(FaultKind.W_ORDER, update.field());
        disorder.ifPresentOrElse(
                fault -> world.after(overtaken(fault), () -> gather(outgoing)), () -> gather(outgoing));
        if (repeat.equals("batch")) {
            world.after(world.options().webhookDelay().plus(SECOND_BATCH), () -> gather(update));
        }
    }

    private Duration overtaken(Fault fault) {
        Duration window = fault.lasting().isZero() ? DISORDER : fault.lasting();
        return Duration.ofMillis(1L + faults.draw(FaultKind.W_ORDER, Math.toIntExact(window.toMillis())));
    }

    private void gather(Update update) {
        gathered.add(update);
        Duration delay = world.options().webhookDelay();
        if (delay.isZero() || gathered.size() >= MOST_UPDATES) {
            flush();
        } else if (gathered.size() == 1) {
            world.after(delay, this::flush);
        }
    }

    private void flush() {
        Map<URI, List<Update>> byListener = new LinkedHashMap<>();
        gathered.forEach(update ->
                byListener.computeIfAbsent(update.listener(), any -> new ArrayList<>()).add(update));
        gathered.clear();
        byListener.forEach(this::post);
    }

    private void post(URI listener, List<Update> updates) {
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        for (Update update : updates) {
            Map<String, Object> entry = entries.computeIfAbsent(update.page().id(), id -> {
                Map<String, Object> fresh = new LinkedHashMap<>();
                fresh.put("id", id);
                fresh.put("time", world.now().getEpochSecond());
                fresh.put("changes", new ArrayList<>());
                return fresh;
            });
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("field", update.field());
            change.put("value", update.value());
            WebhookShapes.changes(entry).add(change);
        }
        entries.values().forEach(entry -> shapes.bend(entry).ifPresent(bare -> dispatcher.send(listener, bare)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("object", "page");
        body.put("entry", new ArrayList<>(entries.values()));
        String text = GraphJson.webhook(body);
        dispatcher.send(listener, text);
        if (updates.stream().anyMatch(Update::repeated)) {
            dispatcher.send(listener, text);
        }
    }
}
