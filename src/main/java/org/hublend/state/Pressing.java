package org.hublend.state;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Writes the text of a standing by DEFLATE (RFC 1951), which has read beforehand what standings commonly say and the
/// id of this one. What may be private is left as it is, behind the rest.
final class Pressing {
    /// The first byte of what was pressed with [#COMMON].
    static final byte FIRST_BOOK = 1;

    /// It never changes, or no desk could read what it has: another one gets a number of its own, and this one stays
    /// for
    /// reading. What is most common stands last, where it is nearest.
    private static final byte[] COMMON = String.join("", """
        {"subject":{"type":"person"},"registered":"-7000-8"form":"one-to-one","minutes":"headcount":"topics":["device":"
        due":"2026-state":"out","state":"preparation","recorded":{"wall":,"offset":0,"doubt":120000},"state":"returned",
        "terms":[{"fact":"}],"end":{"fact":"condition":"good","accounts":"out","missing":[]}}{"loan":","person":","opened":"
        {"id":"","sight":{"streams":["],"marks":[{"fact":"","stream":0,"number":1,"seen":[1]}],"heads":["
        ]},"code":{"kind":"tag","text":"DK"},"claims":[{"owner":{"type":"device","id":""},"fact":"","droppedBy":null}]}
        ]},"registered":"","fields":{"make":[{"value":"","fact":"","rivals":[]}],"model":[{"value":"Chromebook ","rivals":
        []}],"tag":[{"value":"DK","rivals":[]}],"type":[{"value":"laptop","rivals":[]}]},"spells":[{"state":"ready","at":
        {"at":1795,"on":"2026-11-"},"fact":"","hub":""}],"items":[],"troubles":[],"local":{"coarse":[],"sealed":[]}}
        """.split("\n")).getBytes(US_ASCII);

    private static final String PRIVATE = ",\"local\":";
    private static final String NOTHING_PRIVATE = PRIVATE + "{\"coarse\":[],\"sealed\":[]}}";
    /// No standing is a fraction of this; a damaged one must not fill the memory.
    private static final int LONGEST = 1 << 28;

    private static final int CHUNK = 1 << 10;

    private Pressing() {}

    /// @param id of the subject, which its standing says too
    static byte[] pressed(String text, UUID id) {
        int end = open(text);
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setDictionary(book(id));
            deflater.setInput(text.substring(0, end).getBytes(UTF_8));
            deflater.finish();
            var out = new ByteArrayOutputStream(CHUNK);
            out.write(FIRST_BOOK);
            var chunk = new byte[CHUNK];
            while (!deflater.finished()) out.write(chunk, 0, deflater.deflate(chunk));
            out.writeBytes(text.substring(end).getBytes(UTF_8));
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// Throws [IllegalStateException], which says nothing of what is in it, where the bytes are damaged.
    static String text(byte[] bytes, UUID id) {
        if (bytes[0] != FIRST_BOOK)
            throw new IllegalStateException("A record was written by a newer Hublend, or it is damaged.");
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(book(id));
            inflater.setInput(bytes, 1, bytes.length - 1);
            var out = new ByteArrayOutputStream(CHUNK);
            var chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && !inflater.finished() || out.size() > LONGEST) throw damaged();
                out.write(chunk, 0, count);
            }
            out.write(bytes, bytes.length - inflater.getRemaining(), inflater.getRemaining());
            return out.toString(UTF_8);
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    static IllegalStateException damaged() {
        return new IllegalStateException("A record in this database is damaged.");
    }

    /// Up to where nothing is private. What is private is never pressed, so that the files can be searched for each
    /// byte of it after somebody was erased. No value says this, since quotes in values are escaped.
    private static int open(String text) {
        if (text.endsWith(NOTHING_PRIVATE)) return text.length();
        int begins = text.indexOf(PRIVATE);
        return begins < 0 ? text.length() : begins;
    }

    static byte[] book(UUID id) {
        var own = id.toString().getBytes(US_ASCII);
        var book = Arrays.copyOf(COMMON, COMMON.length + own.length);
        System.arraycopy(own, 0, book, COMMON.length, own.length);
        return book;
    }
}
