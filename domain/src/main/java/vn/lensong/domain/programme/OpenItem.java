package vn.lensong.domain.programme;

import java.util.UUID;

/** A question that still has neither an answer nor an owner with a due time. */
public record OpenItem(UUID questionId, String words, String state) {}
