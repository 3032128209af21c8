package vn.lensong.adapters.facebook.simulator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the node and edge that a call names, checks whose it is, and answers. */
final class GraphRoutes {

    private final World world;
    private final Tokens tokens;
    private final Faults faults;
    private final LiveVideos liveVideos;
    private final Comments comments;
    private final Posts posts;
    private final Messages messages;
    private final Subscriptions subscriptions;
    private final Followers followers;
    private final Ledger ledger;
    private String baseUrl = "";

    GraphRoutes(
            World world,
            Tokens tokens,
            Faults faults,
            LiveVideos liveVideos,
            Comments comments,
            Posts posts,
            Messages messages,
            Subscriptions subscriptions,
            Followers followers,
            Ledger ledger) {
        this.world = world;
        this.tokens = tokens;
        this.faults = faults;
        this.liveVideos = liveVideos;
        this.comments = comments;
        this.posts = posts;
        this.messages = messages;
        this.subscriptions = subscriptions;
        this.followers = followers;
        this.ledger = ledger;
    }

    void servedAt(String url) {
        baseUrl = url;
    }

    /** Performs the call; writes that succeed enter the ledger. */
    Map<String, Object> answer(GraphRequest request, Caller caller) {
        // The handshake calls back into the product, which may call here again: never under the lock.
        Map<String, Object> answer = isAppSubscription(request) && request.is("POST")
                ? subscribeApp(request, caller)
                : world.exclusively(() -> route(request, caller));
        if (!request.is("GET")) {
            world.exclusively(() -> ledger.write(request));
        }
        return answer;
    }

    private Map<String, Object> route(GraphRequest request, Caller caller) {
        if (request.path().size() > 2) {
            throw GraphFailure.missing(request.method(), request.id());
        }
        if (request.id().equals("debug_token") && request.is("GET")) {
            return tokens.debug(caller, request.required("input_token"));
        }
        if (request.id().equals("me") && request.is("GET")) {
            return me(request, caller);
        }
        if (isAppSubscription(request)) {
            return appSubscription(request, caller);
        }
        Optional<DemoPage> page = tokens.findPage(request.id());
        if (page.isPresent()) {
            return pageNode(request, caller, page.get());
        }
        Optional<LiveVideo> live = liveVideos.find(request.id());
        if (live.isPresent()) {
            return liveNode(request, caller, live.get());
        }
        Optional<Post> post = posts.find(request.id());
        if (post.isPresent()) {
            return postNode(request, caller, post.get());
        }
        Optional<Comment> comment = comments.find(request.id());
        if (comment.isPresent()) {
            return commentNode(request, caller, comment.get());
        }
        throw GraphFailure.missing(request.method(), request.id());
    }

    private boolean isAppSubscription(GraphRequest request) {
        return request.id().equals(world.options().appId()) && request.edge().equals("subscriptions");
    }

    private Map<String, Object> subscribeApp(GraphRequest request, Caller caller) {
        requireApp(caller);
        return subscriptions.subscribeApp(request);
    }

    private Map<String, Object> appSubscription(GraphRequest request, Caller caller) {
        requireApp(caller);
        return switch (request.method()) {
            case "GET" -> subscriptions.appSubscriptions();
            case "DELETE" -> subscriptions.unsubscribeApp();
            default -> throw GraphFailure.missing(request.method(), request.id());
        };
    }

    private Map<String, Object> me(GraphRequest request, Caller caller) {
        if (request.edge().equals("accounts")) {
            return tokens.accounts(caller);
        }
        return switch (caller) {
            case Caller.Page own when request.edge().isEmpty() -> identity(own.page());
            case Caller.Person person when request.edge().isEmpty() -> Map.of("id", person.id());
            default -> throw GraphFailure.missing(request.method(), request.id());
        };
    }

    private Map<String, Object> pageNode(GraphRequest request, Caller caller, DemoPage page) {
        requirePage(request, caller, page);
        tokens.require(request, page, Permissions.ofPage(request));
        return switch (request.method() + " " + request.edge()) {
            case "GET " -> followers.node(page, request);
            case "GET live_videos" -> liveVideosOf(request, page);
            case "POST live_videos" -> LiveRequest.created(liveVideos.create(page, request));
            case "GET feed" ->
                posts.feed(page, request, baseUrl, Weather.of(request, world, faults, true).listedUntil());
            case "POST feed" -> posts.publish(page, request);
            case "POST messages" -> messages.send(page, request);
            case "GET conversations" ->
                messages.conversations(page, request, Weather.of(request, world, faults, true).listedUntil());
            case "GET subscribed_apps" -> subscriptions.pageSubscriptions(page);
            case "POST subscribed_apps" -> subscriptions.subscribePage(page, request);
            case "DELETE subscribed_apps" -> subscriptions.unsubscribePage(page);
            default -> throw GraphFailure.missing(request.method(), request.id());
        };
    }

    private Map<String, Object> liveNode(GraphRequest request, Caller caller, LiveVideo live) {
        requirePage(request, caller, live.page);
        tokens.require(request, live.page, Permissions.ofBroadcast(request));
        return switch (request.method() + " " + request.edge()) {
            case "GET " -> selected(request, live);
            case "POST " -> {
                liveVideos.update(live, request);
                yield Map.of("id", live.id);
            }
            case "DELETE " -> {
                liveVideos.delete(live);
                yield Map.of("success", true);
            }
            case "GET comments" -> edge(request, live.page).ofLive(comments.under(live));
            default -> throw GraphFailure.missing(request.method(), request.id());
        };
    }

    private Map<String, Object> postNode(GraphRequest request, Caller caller, Post post) {
        requirePage(request, caller, post.page());
        tokens.require(request, post.page(), Permissions.ofPage(request));
        if (request.is("GET") && request.edge().isEmpty()) {
            return posts.selected(request, post);
        }
        throw GraphFailure.missing(request.method(), request.id());
    }

    private Map<String, Object> commentNode(GraphRequest request, Caller caller, Comment comment) {
        requirePage(request, caller, comment.live.page);
        tokens.require(request, comment.live.page, Permissions.ofComment(request));
        return switch (request.method() + " " + request.edge()) {
            case "GET " ->
                request.param("fields")
                        .map(FieldSelection::parse)
                        .orElse(Comment.DEFAULT_FIELDS)
                        .of("Comment", Comment.FIELDS, comment.node());
            case "POST " -> change(request, comment);
            case "DELETE " -> {
                comments.remove(comment);
                yield Map.of("success", true);
            }
            case "GET comments" -> edge(request, comment.live.page).ofComment(comments.repliesTo(comment));
            case "POST comments" ->
                Map.of("id", comments.reply(comment, request.param("message", "")).edgeId());
            default -> throw GraphFailure.missing(request.method(), request.id());
        };
    }

    private CommentEdge edge(GraphRequest request, DemoPage page) {
        boolean named = tokens.may(page, Permissions.READ_PEOPLE);
        return new CommentEdge(request, baseUrl, Weather.of(request, world, faults, named));
    }

    private Map<String, Object> change(GraphRequest request, Comment comment) {
        if (request.param("is_hidden").isPresent()) {
            comments.hide(comment, request.flag("is_hidden"));
        } else {
            String message = request.required("message");
            if (!comment.byPage()) {
                throw GraphFailure.permission(200, "Only its author may edit a comment");
            }
            comments.edit(comment, message);
        }
        return Map.of("success", true);
    }

    private Map<String, Object> liveVideosOf(GraphRequest request, DemoPage page) {
        Set<String> statuses = Arrays.stream(request.param("broadcast_status", "")
                        .replaceAll("[\\[\\]\"\\s]", "")
                        .split(","))
                .filter(status -> !status.isEmpty())
                .collect(Collectors.toSet());
        List<LiveVideo> all = liveVideos.of(page).stream()
                .filter(live -> statuses.isEmpty() || statuses.contains(live.state.name()))
                .toList();
        return Paging.page(request, baseUrl, all, live -> live.id, live -> selected(request, live));
    }

    private Map<String, Object> selected(GraphRequest request, LiveVideo live) {
        return request.param("fields")
                .map(FieldSelection::parse)
                .orElse(LiveVideo.DEFAULT_FIELDS)
                .of("LiveVideo", LiveVideo.FIELDS, live.node(world.now()));
    }

    private static Map<String, Object> identity(DemoPage page) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("name", page.name());
        identity.put("id", page.id());
        return identity;
    }

    private static void requireApp(Caller caller) {
        if (!(caller instanceof Caller.App)) {
            throw new GraphFailure(
                    400, "OAuthException", 15, 0, "(#15) This method must be called with an app access_token.");
        }
    }

    private static void requirePage(GraphRequest request, Caller caller, DemoPage page) {
        if (caller instanceof Caller.Page own && own.page().equals(page)) {
            return;
        }
        throw request.is("GET")
                ? GraphFailure.permission(10, "The token does not speak for the Page this belongs to")
                : GraphFailure.permission(200, "The token may not act for the Page this belongs to");
    }
}
