package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.complaint.Complaints;
import vn.lensong.application.lead.FactsBook;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.messaging.Texts;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.target.HandOutDesk;
import vn.lensong.application.target.HandOuts;
import vn.lensong.application.target.KeepMembership;
import vn.lensong.application.target.Membership;
import vn.lensong.application.target.Moments;
import vn.lensong.application.target.OpenComplaints;
import vn.lensong.application.target.RefreshLists;
import vn.lensong.application.target.RuleNames;
import vn.lensong.application.target.TargetDesk;
import vn.lensong.application.target.TargetLists;

/** Makes the desks of target lists, and what lets the lists follow the people. */
@Factory
final class TargetWiring {

    @Singleton
    Moments moments(PolicyTables tables, Clock clock) {
        return new Moments(tables, clock);
    }

    @Singleton
    OpenComplaints openComplaints(Complaints complaints) {
        return scope -> {
            Complaints.Complaining who = complaints.complaining(scope);
            return new OpenComplaints.Complaining(who.open(), who.quiet());
        };
    }

    @Singleton
    KeepMembership keepMembership(
            TargetLists lists, Membership membership, FactsBook facts, Texts texts, Moments moments) {
        return new KeepMembership(lists, membership, facts, texts, moments);
    }

    @Singleton
    RefreshLists refreshLists(TargetLists lists, Membership membership, FactsBook facts, Moments moments) {
        return new RefreshLists(lists, membership, facts, moments);
    }

    @Singleton
    TargetDesk targetDesk(
            TargetLists lists,
            Membership membership,
            LeadViews leads,
            OpenComplaints complaints,
            AuditBook audit,
            Moments moments,
            Ids ids) {
        return new TargetDesk(lists, membership, leads, complaints, audit, moments, ids);
    }

    @Singleton
    RuleNames ruleNames(Programmes programmes, Organisations organisations) {
        return new RuleNames(programmes, organisations);
    }

    @Singleton
    HandOutDesk handOutDesk(
            TargetLists lists,
            HandOuts handOuts,
            LeadViews leads,
            OpenComplaints complaints,
            AuditBook audit,
            Moments moments,
            Ids ids) {
        return new HandOutDesk(lists, handOuts, leads, complaints, audit, moments, ids);
    }
}
