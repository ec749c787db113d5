package org.afterbacksurgery.discovery;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document; every value is text. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XmlText() throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(this.text);
    }

    /** The inside of an element. */
    @FunctionalInterface
    interface Content {
        void write(XmlText xml) throws XMLStreamException;
    }

    static String document(String root, String namespace, Content content) {
        try {
            XmlText xml = new XmlText();
            xml.xml.writeStartDocument("UTF-8", "1.0");
            xml.xml.writeStartElement(root);
            xml.xml.writeDefaultNamespace(namespace);
            content.write(xml);
            xml.xml.writeEndElement();
            xml.xml.writeEndDocument();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory", e);
        }
    }

    XmlText element(String name, Content content) throws XMLStreamException {
        this.xml.writeStartElement(name);
        content.write(this);
        this.xml.writeEndElement();
        return this;
    }

    XmlText element(String name, String text) throws XMLStreamException {
        return element(name, inside -> inside.xml.writeCharacters(text));
    }

    /** An element without content; attributes are names and values in turn. */
    XmlText empty(String name, String... attributes) throws XMLStreamException {
        this.xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            this.xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    XmlText attribute(String name, String value) throws XMLStreamException {
        this.xml.writeAttribute(name, value);
        return this;
    }
}
