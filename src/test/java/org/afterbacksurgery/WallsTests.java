package org.afterbacksurgery;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class WallsTests {
    @Test
    void everyRoomUsesOnlyTheRoomsItMay() {
        ApplicationModules.of(AfterBackSurgery.class).verify();
    }

    /** Rooms have parts; a room itself, where its doors stand, counts as one of them. */
    @Test
    void noTwoPartsOfARoomUseEachOther() {
        slices().assignedFrom(new EachPackage())
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(AfterBackSurgery.class));
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
