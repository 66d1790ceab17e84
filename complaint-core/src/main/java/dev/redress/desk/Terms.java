package dev.redress.desk;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.ClockFacts;
import dev.redress.clock.RulePack;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.ProcedureRef;
import dev.redress.procedure.Procedure;
import dev.redress.sla.ClockTerms;
import dev.redress.sla.TermsLibrary;
import dev.redress.sla.Timetable;
import dev.redress.store.Definition;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a tenant's clocks are judged by, read from the store when it is first needed: a published version never changes. Which
 * version is the latest is read again when the epoch has moved. Thread-safe.
 */
final class Terms implements TermsLibrary {

    private final Office office;
    private final Tenant tenant;
    private final Function<ProcedureRef, Procedure> procedures;
    private final Map<Named, Integer> latest = new ConcurrentHashMap<>();
    private final Map<DefinitionRef, BusinessCalendar> calendars = new ConcurrentHashMap<>();
    private final Map<DefinitionRef, RulePack> packs = new ConcurrentHashMap<>();
    private final Map<Asked, ClockTerms> known = new ConcurrentHashMap<>();

    private record Named(Definition.Kind kind, String id) {}

    private record Asked(ProcedureRef procedure, List<DefinitionRef> judgedBy) {}

    Terms(Office office, Tenant tenant, Function<ProcedureRef, Procedure> procedures) {
        this.office = office;
        this.tenant = tenant;
        this.procedures = procedures;
    }

    /** Others may have published since. */
    void refresh() {
        latest.clear();
    }

    /** The versions that a complaint filed now is judged by; what the tenant lacks is published first. */
    List<DefinitionRef> latest(Procedure procedure) {
        Timetable timetable = procedure.timetable();
        List<DefinitionRef> refs = new ArrayList<>();
        if (timetable.calendar() != null) {
            refs.add(latest(Definition.Kind.CALENDAR, timetable.calendar(), procedure));
        }
        timetable.rules().forEach(pack -> refs.add(latest(Definition.Kind.RULE_PACK, pack, procedure)));
        return List.copyOf(refs);
    }

    private DefinitionRef latest(Definition.Kind kind, String id, Procedure asking) {
        Named named = new Named(kind, id);
        Integer version = latest.get(named);
        if (version == null) {
            boolean own = kind == Definition.Kind.CALENDAR && office.calendars().containsKey(id);
            version = own
                    ? Definitions.ensure(office.store(), tenant, given(kind, id, asking), office.now())
                    : office.store()
                            .latestDefinition(tenant, kind, id)
                            .map(Definitions::genuine)
                            .map(Definition::version)
                            .orElseGet(() ->
                                    Definitions.ensure(office.store(), tenant, given(kind, id, asking), office.now()));
            latest.put(named, version);
        }
        return new DefinitionRef(kind.persistedName(), id, version);
    }

    private Definitions.Draft given(Definition.Kind kind, String id, Procedure asking) {
        Optional<Definitions.Draft> draft = kind == Definition.Kind.CALENDAR
                ? Optional.ofNullable(office.calendars().get(id)).map(calendar -> Definitions.Draft.of(calendar, 1))
                : office.rulePacks().find(id).map(pack -> Definitions.Draft.of(pack, 1));
        return draft.orElseThrow(() -> new IllegalStateException("procedure '" + asking.id() + "' version "
                + asking.version() + " counts by " + kind.persistedName() + " '"
                + id + "', which tenant " + tenant + " has not published and the desk was not given; give it to"
                + " the desk (DeskBuilder." + (kind == Definition.Kind.CALENDAR ? "calendars" : "rulePacks")
                + ") or publish it (desk.clocks().publish)"));
    }

    @Override
    public ClockTerms terms(ProcedureRef procedure, List<DefinitionRef> judgedBy) {
        Asked asked = new Asked(procedure, judgedBy);
        ClockTerms found = known.get(asked);
        if (found == null) {
            found = read(asked);
            known.put(asked, found);
        }
        return found;
    }

    private ClockTerms read(Asked asked) {
        BusinessCalendar calendar = ClockTerms.ALWAYS;
        List<RulePack> rules = new ArrayList<>();
        for (DefinitionRef ref : asked.judgedBy()) {
            if (ref.kind().equals(DefinitionRef.CALENDAR)) {
                calendar = calendars.computeIfAbsent(ref, which -> BusinessCalendar.parse(body(which)));
            } else if (ref.kind().equals(DefinitionRef.RULE_PACK)) {
                rules.add(packs.computeIfAbsent(
                        ref, which -> RulePack.parse(body(which)).endingWith(ClockFacts.ENDED)));
            }
        }
        return new ClockTerms(procedures.apply(asked.procedure()).timetable(), calendar, rules);
    }

    private String body(DefinitionRef ref) {
        return office.store()
                .definition(tenant, Definition.Kind.of(ref.kind()), ref.id(), ref.version())
                .map(Definitions::genuine)
                .map(Definition::body)
                .orElseThrow(() -> new StoreException("tenant " + tenant + " has no " + ref.kind() + " '" + ref.id()
                        + "' version " + ref.version() + ", by which clocks are judged; restore the definition"));
    }
}
