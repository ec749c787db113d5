package org.afterbacksurgery.content.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.afterbacksurgery.markup.Picture;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Finds the format and size of an image without decoding it. */
public final class ImageFile {
    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp");
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?)(?:px)?\\s*");
    private static final Pattern VIEW_BOX =
            Pattern.compile("\\s*[-0-9.]+[\\s,]+[-0-9.]+[\\s,]+([0-9.]+)[\\s,]+([0-9.]+)\\s*");

    private ImageFile() {}

    /** The media type of a file name; empty when it is not an image that we show. */
    public static Optional<String> contentType(String name) {
        return Optional.ofNullable(
                TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /** Empty when the bytes are not an image of the format that the name promises. */
    public static Optional<Picture> read(String path, byte[] bytes) {
        String type = contentType(path).orElse("");
        Optional<int[]> size = type.equals("image/svg+xml") ? svgSize(bytes) : rasterSize(bytes, type);
        return size.filter(s -> s[0] > 0 && s[1] > 0).map(s -> new Picture("/" + path, s[0], s[1]));
    }

    private static Optional<int[]> rasterSize(byte[] bytes, String type) {
        ImageIO.setUseCache(false);
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                if (!List.of(reader.getOriginatingProvider().getMIMETypes()).contains(type)) {
                    return Optional.empty();
                }
                reader.setInput(stream);
                return Optional.of(new int[] {reader.getWidth(0), reader.getHeight(0)});
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<int[]> svgSize(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            javax.xml.parsers.DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element svg = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            return "svg".equals(svg.getLocalName()) ? svgSize(svg) : Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java has an XML parser", e);
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<int[]> svgSize(Element svg) {
        Matcher width = LENGTH.matcher(svg.getAttribute("width"));
        Matcher height = LENGTH.matcher(svg.getAttribute("height"));
        if (width.matches() && height.matches()) {
            return Optional.of(new int[] {pixels(width.group(1)), pixels(height.group(1))});
        }
        Matcher box = VIEW_BOX.matcher(svg.getAttribute("viewBox"));
        return box.matches() ? Optional.of(new int[] {pixels(box.group(1)), pixels(box.group(2))}) : Optional.empty();
    }

    private static int pixels(String number) {
        return (int) Math.ceil(Double.parseDouble(number));
    }
}
