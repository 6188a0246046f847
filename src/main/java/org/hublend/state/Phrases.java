package org.hublend.state;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What standings commonly say, each phrase with a number, so that a pressed standing need not say it.
///
/// They never change, or no desk could read what it has: other phrases are another book with another number, and this
/// one stays for reading. `KeptTest` holds its digest.
final class Phrases {
    /// The first byte of what was pressed with this book.
    static final byte BOOK = 1;

    /// So many of them, the first ones, are written as one byte; the others as two.
    static final int SHORT = 128;

    /// Each up to where something follows that is another thing each time.
    private static final String[] TEXTS = """
        {"id":
        ,"sight":{"streams":[
        ],"marks":[{"fact":
        ,"stream":0,"number":
        ,"seen":[
        ]},{"fact":
        ]}],"heads":[
        ]},"registered":
        ]},"code":{"kind":"tag","text":"DK
        ]},"code":{"kind":"tag","text":"
        ]},"code":{"kind":"card","text":"
        ]},"code":{"kind":"serial","text":"
        ]},"code":{"kind":"
        "},"claims":[{"owner":{"type":"device","id":
        "},"claims":[{"owner":{"type":"person","id":
        "},"claims":[{"owner":{"type":"staff","id":
        },"fact":
        ,"droppedBy":null}]}
        ,"droppedBy":null},{"owner":{"type":"device","id":
        ,"droppedBy":null},{"owner":{"type":"person","id":
        ,"droppedBy":
        ,"fields":{"make":[{"value":"
        ,"fields":{"bought":[{"value":
        ,"fields":{"
        ","fact":
        ,"rivals":[]}],"model":[{"value":"
        ,"rivals":[]}],"model":[{"value":"Chromebook
        ,"rivals":[]}],"make":[{"value":"
        ,"rivals":[]}],"tag":[{"value":"DK
        ,"rivals":[]}],"tag":[{"value":"
        ,"rivals":[]}],"type":[{"value":"
        ,"rivals":[]}],"type":[{"value":"laptop","fact":
        ,"rivals":[]}],"serial":[{"value":"
        ,"rivals":[]}],"kit":[{"value":"DK
        ,"rivals":[]}],"kit":[{"value":"
        ,"rivals":[]}],"cost":[{"value":"
        ,"rivals":[]}],"funder":[{"value":"
        ,"rivals":[]}],"imei":[{"value":"
        ,"rivals":[]}],"pat_check":[{"value":
        ,"rivals":[]}],"visual_check":[{"value":
        ,"rivals":[]}],"support_ends":[{"value":
        ,"rivals":[]}],"
        ,"rivals":[]},{"value":"
        ,"rivals":[
        ,"rivals":[]}]},"spells":[{"state":"ready","at":{"at":
        ,"rivals":[]}]},"spells":[{"state":"
        ,"rivals":[]}]},"local":{"coarse":[],"sealed":[]}}
        ,"rivals":[]}]}
        },{"state":"ready","at":{"at":
        },{"state":"out","at":{"at":
        },{"state":"preparation","at":{"at":
        },{"state":"repair","at":{"at":
        },{"state":"lost","at":{"at":
        },{"state":"retired","at":{"at":
        },{"state":"
        ","at":{"at":
        ,"on":
        ,"hub":
        }],"items":[],"troubles":[],"local":{"coarse":[],"sealed":[]}}
        }],"items":[{"loan":
        },{"loan":
        ,"person":
        ,"opened":
        ,"at":{"at":
        },"recorded":{"wall":
        ,"offset":0,"doubt":120000},"state":"returned","terms":[{"fact":
        ,"offset":0,"doubt":120000},"state":"open","terms":[{"fact":
        ,"offset":0,"doubt":120000},"state":"presumed","terms":[{"fact":
        ,"offset":0,"doubt":120000},"hub":
        ,"offset":
        ,"doubt":
        },"state":"returned","terms":[{"fact":
        },"state":"open","terms":[{"fact":
        },"state":"
        ","terms":[{"fact":
        ,"due":
        },"hub":
        },{"fact":
        }],"end":null}
        }],"end":null}],"troubles":[],"local":{"coarse":[],"sealed":[]}}
        }],"end":{"fact":
        ,"condition":"good","accounts":"out","missing":[]}}
        ,"condition":"good","accounts":"in","missing":[]}}
        ,"condition":"good","accounts":"not-asked","missing":[]}}
        ,"condition":"unchecked","accounts":"not-asked","missing":[]}}
        ,"condition":"damaged","accounts":"
        ,"condition":"incomplete","accounts":"
        ,"condition":"
        ","accounts":"
        ","missing":[
        ],"troubles":[],"local":{"coarse":[],"sealed":[]}}
        {"subject":{"type":"person","id":
        {"subject":{"type":"staff","id":
        {"subject":{"type":"hub","id":
        },"sight":{"streams":[
        ,"fields":{"format":[{"value":"
        ,"fields":{"hub":[{"value":
        ,"rivals":[]}],"hub":[{"value":
        ,"rivals":[]}],"language":[{"value":"en","fact":
        ,"rivals":[]}],"language":[{"value":"
        ,"rivals":[]}],"role":[{"value":"
        ]},"opening":{"fact":
        ,"number":"
        ","person":
        ,"desk":
        ,"staff":
        },"items":[{"device":
        },{"device":
        }]},"signings":[]
        }]},"signings":[{"fact":
        ,"how":"
        ","reason":"
        ","staff":
        ]},"versions":[{"fact":
        ,"by":
        ,"recorded":
        ,"held":{"hub":
        ,"volunteer":
        ,"form":"
        ","minutes":
        ,"headcount":
        ,"people":[
        ],"topics":["
        "],"devices":[
        }}}]
        ,{"loan":
        ,"local":{"coarse":[],"sealed":[]}}
        "fact":
        "hub":
        ]},"given":{"fact":
        ,"line":"
        ","quantity":
        ,"stream":
        ,"number":
        ,"shown":[{"fact":
        ],"seen":[
        ":[{"value":"
        "value":"
        null
        ],"troubles":[{"kind":"
        ","facts":[
        ],"settled":false,"since":
        ],"settled":true,"since":
        },{"kind":"
        true
        false
        "},{"
        "}],"
        ,"rivals":[]}],"name":[{"value":"
        ,"rivals":[]}],"postcode":[{"value":"
        ,"rivals":[]}],"ward":[{"value":"
        ,"rivals":[]}],"ward_code":[{"value":"
        ,"rivals":[]}],"zone":[{"value":"Europe/London","fact":
        ,"rivals":[]}],"kind":[{"value":"
        ,"rivals":[]}],"active":[{"value":"
        ,"rivals":[]}],"same":[{"value":
        ,"fields":{"hours":[{"value":"
        ,"fields":{"name":[{"value":"
        laptop
        tablet
        phone
        accessory
        data-device
        monitor
        Chromebook
        Lenovo
        Samsung
        large-print
        organisation
        library
        Library
        coordinator
        administrator
        volunteer
        preparation
        quarantine
        unregistered
        on-the-way
        to-settle
        stolen
        returned
        presumed
        disputed
        unchecked
        not-asked
        one-to-one
        drop-in
        group
        awareness-raising
        managing-information
        device-basics
        communicating
        transacting
        creating
        problem-solving
        security
        double-loan
        decided-twice
        lent-while-out
        lent-while-gone
        lent-unprepared
        returned-not-out
        renewed-not-out
        stated-while-out
        undone-but-used
        field-clash
        same-code
        activity-after-erasure
        """.split("\n");

    private static final byte[][] ALL =
            Arrays.stream(TEXTS).map(text -> text.getBytes(US_ASCII)).toArray(byte[][]::new);
    /// No phrase is shorter: by so many characters they are found.
    private static final int START = 3;

    private static final int SLOTS = 1 << 12;
    private static final int[][] BY_START = byStart();

    private Phrases() {}

    static int count() {
        return ALL.length;
    }

    static byte[] get(int number) {
        return ALL[number];
    }

    /// The number of the longest phrase that is there, or -1.
    static int at(byte[] text, int from, int end) {
        if (from + START > end) return -1;
        for (int number : BY_START[slot(text, from)]) {
            var phrase = ALL[number];
            int to = from + phrase.length;
            if (to <= end && Arrays.equals(text, from, to, phrase, 0, phrase.length)) return number;
        }
        return -1;
    }

    /// The longest first.
    private static int[][] byStart() {
        var slots = new int[SLOTS][0];
        var longest = Comparator.comparingInt((Integer number) -> -ALL[number].length);
        for (int number : IntStream.range(0, ALL.length).boxed().sorted(longest).toList()) {
            int slot = slot(ALL[number], 0);
            slots[slot] = Arrays.copyOf(slots[slot], slots[slot].length + 1);
            slots[slot][slots[slot].length - 1] = number;
        }
        return slots;
    }

    private static int slot(byte[] text, int from) {
        return (text[from] * 961 + text[from + 1] * 31 + text[from + 2]) & SLOTS - 1;
    }
}
