package vn.lensong.domain.organisation;

import vn.lensong.domain.Scope;

/** A role somebody holds, and where. */
public record Grant(Role role, Scope scope) {}
