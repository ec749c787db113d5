package org.afterbacksurgery;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class WallsTests {
    @Test
    void everyRoomUsesOnlyTheRoomsItMay() {
        ApplicationModules.of(AfterBackSurgery.class).verify();
    }
}
