package org.hublend;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.hublend.state.Store;
import org.jooq.DSLContext;

/// The rules of the house: who may know whom.
@AnalyzeClasses(packages = "org.hublend", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.hublend.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_ledger_knows_no_other_room = only("ledger").knows();

    @ArchTest
    static final ArchRule scanning_knows_the_ledger_at_most = only("scanning").knows("ledger");

    @ArchTest
    static final ArchRule the_vault_knows_the_ledger_at_most = only("vault").knows("ledger");

    @ArchTest
    static final ArchRule imports_know_no_other_room = only("imports").knows();

    @ArchTest
    static final ArchRule state_knows_the_ledger = only("state").knows("ledger");

    @ArchTest
    static final ArchRule storage_knows_state_vault_and_ledger = only("storage").knows("state", "vault", "ledger");

    @ArchTest
    static final ArchRule statistics_read_state = only("statistics").knows("state", "ledger");

    @ArchTest
    static final ArchRule figures_read_statistics_and_no_register =
            only("figures").knows("statistics", "state", "storage", "ledger", "shell");

    @ArchTest
    static final ArchRule sync_knows_the_ground = only("sync").knows("ledger", "state", "storage", "vault");

    @ArchTest
    static final ArchRule the_centre_knows_no_desk =
            only("central").knows("ledger", "state", "vault", "sync", "statistics");

    @ArchTest
    static final ArchRule the_shell_knows_no_feature = only("shell").knows("scanning");

    /// Papers come after lending, which asks for them by an interface of its own; sheets are the shell's.
    @ArchTest
    static final ArchRule agreements_know_lending_and_the_registers = only("agreements")
            .knows("ledger", "state", "storage", "vault", "devices", "people", "hubs", "staff", "lending", "shell");

    @ArchTest
    static final ArchRule nobody_knows_models_and_views_of_lending_from_agreements = noClasses()
            .that()
            .resideInAPackage("..agreements..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Model")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("View");

    @ArchTest
    static final ArchRule awt_only_where_paper_needs_it = noClasses()
            .that()
            .resideOutsideOfPackage("..agreements..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.print..", "javax.imageio..");

    @ArchTest
    static final ArchRule only_views_and_the_shell_know_controls = noClasses()
            .that()
            .resideOutsideOfPackage("..shell..")
            .and()
            .haveSimpleNameNotEndingWith("View")
            .and(topLevelNameEndsNotWith("View"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule one_door_to_the_window_thread = noClasses()
            .that()
            .doNotHaveSimpleName("FxBackground")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_commands_print = noClasses()
            .that()
            .resideOutsideOfPackage("..commands..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    /// Who does not hold SQL may hand an open transaction on, and knows nothing else of jOOQ.
    @ArchTest
    static final ArchRule only_stores_know_jooq = noClasses()
            .that(areNoStores())
            .should()
            .dependOnClassesThat(resideInAPackage("org.jooq..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(DSLContext.class))));

    @ArchTest
    static final ArchRule sql_stays_in_the_stores =
            noClasses().that(areNoStores()).should(callMethodsOf(DSLContext.class));

    @ArchTest
    static final ArchRule the_build_stays_in_the_build =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.jooq.codegen..", "org.jooq.meta..");

    @ArchTest
    static final ArchRule no_swing = noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.swing..");

    private static Room only(String name) {
        return new Room(name);
    }

    /// A room of the house and the rooms that it may know besides itself.
    private record Room(String name) {
        ArchRule knows(String... others) {
            var allowed = Stream.concat(Stream.of(name), Stream.of(others))
                    .map(room -> "org.hublend." + room + "..")
                    .toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage("org.hublend." + name + "..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.hublend..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                    .allowEmptyShould(true);
        }
    }

    private static DescribedPredicate<JavaClass> topLevelNameEndsNotWith(String ending) {
        return DescribedPredicate.describe(
                "are not inside a *" + ending,
                c -> !outermost(c).getSimpleName().endsWith(ending));
    }

    private static DescribedPredicate<JavaClass> areNoStores() {
        return DescribedPredicate.describe(
                "hold no SQL",
                c -> !c.getPackageName().matches("org\\.hublend\\.(state|storage|central|statistics)(\\..*)?")
                        && !outermost(c).isAnnotatedWith(Store.class));
    }

    private static ArchCondition<JavaClass> callMethodsOf(Class<?> owner) {
        return new ArchCondition<>("call methods of " + owner.getSimpleName()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (var call : item.getMethodCallsFromSelf()) {
                    if (call.getTargetOwner().isAssignableTo(owner))
                        events.add(SimpleConditionEvent.satisfied(item, call.getDescription()));
                }
            }
        };
    }

    private static JavaClass outermost(JavaClass inside) {
        var current = inside;
        while (current.getEnclosingClass().isPresent())
            current = current.getEnclosingClass().get();
        return current;
    }
}
