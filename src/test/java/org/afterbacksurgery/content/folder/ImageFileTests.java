package org.afterbacksurgery.content.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.afterbacksurgery.content.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFileTests {
    @ParameterizedTest
    @CsvSource({
        "true, images/a.png, png",
        "true, images/a.jpg, jpg",
        "true, images/a.jpeg, jpg",
        "false, images/a.png, jpg",
        "false, images/a.jpg, png",
        "false, images/a.webp, png",
        "false, images/a.svg, png",
        "false, images/a.png, gif"
    })
    void aPictureIsOfTheFormThatItsNamePromises(boolean shown, String path, String form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), form, bytes);

        assertThat(ImageFile.read(path, bytes.toByteArray()).isPresent()).isEqualTo(shown);
    }

    @Test
    void aDrawingUnderTheNameOfAPictureIsNone() {
        byte[] drawing = Folder.SVG.getBytes(StandardCharsets.UTF_8);

        assertThat(ImageFile.read("images/a.svg", drawing)).isPresent();
        assertThat(ImageFile.read("images/a.png", drawing)).isEmpty();
    }
}
