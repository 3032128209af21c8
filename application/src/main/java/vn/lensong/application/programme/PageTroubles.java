package vn.lensong.application.programme;

import java.util.List;
import vn.lensong.domain.platform.PageTrouble;
import vn.lensong.domain.programme.BroadcastEvent;

/** The troubles that stand between us and pages; at most one a page and kind of calls. */
public interface PageTroubles {

    /** A page's troubles, by what they stop; empty for a page that is well. Asked before every call. */
    List<PageTrouble> of(String platform, String pageId);

    /** All troubles of all pages, oldest first. */
    List<PageTrouble> all();

    /** Stores a trouble with its incidents, both or neither. False, and nothing stored, when it is known. */
    boolean begin(PageTrouble trouble, List<BroadcastEvent> incidents);

    /** Forgets a page's troubles, with the events of it. False, and nothing stored, when it had none. */
    boolean end(String platform, String pageId, List<BroadcastEvent> because);
}
