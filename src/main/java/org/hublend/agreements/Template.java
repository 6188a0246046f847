package org.hublend.agreements;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/// A page of XHTML with places to fill. Values go into the text nodes of its tree, so that nothing in them is ever
/// markup, and each sentence stays one piece of text, which is read in its order.
///
/// `{name}` in a text is filled, `data-each="names"` repeats its element for each of a list, `data-if="name"` stays
/// where there is such a value, and `data-src="name"` and `data-alt="name"` are attributes to fill.
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    private final Document document;

    private Template(Document document) {
        this.document = document;
    }

    /// What fills a page: texts by their names, and lists of the same.
    record Values(Map<String, String> texts, Map<String, List<Values>> lists) {
        static Values of(Map<String, String> texts) {
            return new Values(texts, Map.of());
        }
    }

    static Template read(String resource) {
        try (InputStream page = Template.class.getResourceAsStream(resource)) {
            if (page == null) throw new IllegalStateException("The program lacks its page " + resource);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Template(factory.newDocumentBuilder().parse(page));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The program's page " + resource + " can't be read.", e);
        }
    }

    /// Fills this page, once.
    Document filled(Values values) {
        fill(document.getDocumentElement(), values);
        return document;
    }

    private static void fill(Element element, Values values) {
        var condition = taken(element, "data-if");
        if (condition.isPresent()
                && values.texts().getOrDefault(condition.get(), "").isEmpty()
                && values.lists().getOrDefault(condition.get(), List.of()).isEmpty()) {
            element.getParentNode().removeChild(element);
            return;
        }
        var list = taken(element, "data-each");
        if (list.isPresent()) {
            repeat(element, values.lists().getOrDefault(list.get(), List.of()), values);
            return;
        }
        for (var attribute : List.of("src", "alt"))
            taken(element, "data-" + attribute).ifPresent(name -> element.setAttribute(attribute, text(values, name)));
        for (var child : children(element)) {
            if (child instanceof Text text) text.setData(filled(text.getData(), values));
            else if (child instanceof Element inner) fill(inner, values);
        }
    }

    private static void repeat(Element pattern, List<Values> all, Values outer) {
        var parent = pattern.getParentNode();
        for (var values : all) {
            var copy = (Element) pattern.cloneNode(true);
            parent.insertBefore(copy, pattern);
            var texts = new HashMap<>(outer.texts());
            texts.putAll(values.texts());
            fill(copy, new Values(texts, values.lists()));
        }
        parent.removeChild(pattern);
    }

    private static Optional<String> taken(Element element, String attribute) {
        if (!element.hasAttribute(attribute)) return Optional.empty();
        var value = element.getAttribute(attribute);
        element.removeAttribute(attribute);
        return Optional.of(value);
    }

    private static String text(Values values, String name) {
        var text = values.texts().get(name);
        if (text == null) throw new IllegalStateException("The page asks for what nobody gives: " + name);
        return text;
    }

    private static String filled(String text, Values values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(text(values, place.group(1))));
    }

    /// As they were before any was repeated or left out.
    private static List<Node> children(Element element) {
        var children = new ArrayList<Node>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) children.add(child);
        return children;
    }
}
