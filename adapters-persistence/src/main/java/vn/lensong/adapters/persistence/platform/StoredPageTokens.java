package vn.lensong.adapters.persistence.platform;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.application.platform.PageTokens;

/** Tokens of pages in the database, sealed. */
@Singleton
class StoredPageTokens implements PageTokens {

    private final Database database;
    private final Seal seal;

    StoredPageTokens(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public Optional<String> find(String platform, String pageId) {
        return database.read(sql -> sql.first(
                        "select sealed from page_token where platform = ? and page_external_id = ?",
                        row -> row.text("sealed"),
                        platform,
                        pageId))
                .flatMap(sealed -> seal.open(sealed, purpose(platform, pageId)));
    }

    @Override
    public List<String> pages(String platform) {
        return database.read(sql -> sql.list(
                "select page_external_id from page_token where platform = ? order by page_external_id",
                row -> row.text("page_external_id"),
                platform));
    }

    @Override
    public void set(String platform, String pageId, String token, UUID by, Instant at) {
        String sealed = seal.seal(token, purpose(platform, pageId));
        database.insist(sql -> {
            int known = sql.update(
                    "update page_token set sealed = ?, set_by = ?, set_at = ? where platform = ? and page_external_id = ?",
                    sealed,
                    by,
                    at,
                    platform,
                    pageId);
            if (known == 0) {
                sql.update(
                        "insert into page_token (sealed, set_by, set_at, platform, page_external_id) values (?, ?, ?, ?, ?)",
                        sealed,
                        by,
                        at,
                        platform,
                        pageId);
            }
        });
    }

    private static String purpose(String platform, String pageId) {
        return platform + "/" + pageId;
    }
}
