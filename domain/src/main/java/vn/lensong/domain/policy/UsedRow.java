package vn.lensong.domain.policy;

import java.time.LocalDate;

/** A row that a figure follows from, to show beside it. */
public record UsedRow(String key, Unit unit, String value, LocalDate validFrom, String legalBasis) {}
