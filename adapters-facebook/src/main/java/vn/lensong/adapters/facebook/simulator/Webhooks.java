package vn.lensong.adapters.facebook.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what happened into signed posts; where faults lose, repeat, delay or bend an update, it is here. */
final class Webhooks {

    private static final int MOST_UPDATES = 1_000;
    private static final Duration DISORDER = Duration.ofSeconds(3);
    private static final Duration LATENESS = Duration.ofSeconds(20);
    private static final Duration SECOND_BATCH = Duration.ofMillis(500);

    /** One change of one Page on its way out. */
    private record Update(URI listener, DemoPage page, String field, Object value, int times) {

        Update times(int posts) {
            return new Update(listener, page, field, value, posts);
        }
    }

    private final World world;
    private final Subscriptions subscriptions;
    private final Faults faults;
    private final WebhookShapes shapes;
    private final WebhookDispatcher dispatcher;
    private final Ledger ledger;
    private final List<Update> gathered = new ArrayList<>();
    private boolean gathering;

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
                .ifPresent(listener -> meetFaults(new Update(listener, page, field, value, 1)));
    }

    /** Tells of a private message, each in a post of its own; lost or repeated where faults say so. */
    void emitMessaging(DemoPage page, String field, Map<String, Object> value) {
        subscriptions.listener(page, field).ifPresent(listener -> {
            if (faults.draw(FaultKind.W_DROP, field).isPresent()) {
                ledger.lost(field, GraphJson.webhook(value));
                return;
            }
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", page.id());
            entry.put("time", world.now().toEpochMilli());
            entry.put("messaging", List.of(value));
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("object", "page");
            body.put("entry", List.of(entry));
            String text = GraphJson.webhook(body);
            int times = faults.draw(FaultKind.W_DUP, field).isPresent() ? 2 : 1;
            for (int count = 0; count < times; count++) {
                dispatcher.send(listener, field, text);
            }
        });
    }

    /** Sends whatever is told meanwhile in as few posts as the limit allows, whatever the usual delay. */
    void together(Runnable deeds) {
        flush();
        gathering = true;
        try {
            deeds.run();
        } finally {
            gathering = false;
            flush();
        }
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
        Update outgoing =
                switch (repeat) {
                    case "post" -> update.times(2);
                    case "thrice" -> update.times(3);
                    default -> update;
                };
        Duration wait = faults.draw(FaultKind.W_ORDER, update.field())
                .map(this::overtaken)
                .orElse(Duration.ZERO)
                .plus(faults.draw(FaultKind.W_LATE, update.field())
                        .map(fault -> fault.lasting().isZero() ? LATENESS : fault.lasting())
                        .orElse(Duration.ZERO));
        if (wait.isZero()) {
            gather(outgoing);
        } else {
            world.after(wait, () -> gather(outgoing));
        }
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
        if (gathered.size() >= MOST_UPDATES || delay.isZero() && !gathering) {
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
        String field = updates.getFirst().field();
        entries.values()
                .forEach(entry -> shapes.bend(entry).ifPresent(bare -> dispatcher.send(listener, field, bare)));
        faults.draw(FaultKind.W_BIG, field)
                .map(faults::variant)
                .ifPresent(variant -> Ballast.load(
                        variant, WebhookShapes.changes(entries.values().iterator().next())));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("object", "page");
        body.put("entry", new ArrayList<>(entries.values()));
        String text = GraphJson.webhook(body);
        int times = updates.stream().mapToInt(Update::times).max().orElse(1);
        for (int count = 0; count < times; count++) {
            dispatcher.send(listener, field, text);
        }
    }
}
