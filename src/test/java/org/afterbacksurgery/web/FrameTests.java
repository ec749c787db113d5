package org.afterbacksurgery.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTests {
    @ParameterizedTest
    @CsvSource({
        "555 0100, 5550100",
        "(555) 010-0199, 5550100199",
        "+1 555.010.0199, +15550100199",
        "1-800-555-0100 ext. 22,",
        "1-800-MY-SPINE,",
        "ask for us,"
    })
    void onlyWhatIsANumberAloneCanBeDialled(String phone, String number) {
        assertThat(new Frame.Line("Clinic", phone).number()).isEqualTo(number);
    }
}
