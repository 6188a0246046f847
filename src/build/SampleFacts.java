import java.util.List;

/// What the sample alliance is made of: the public facts about places, and the invented people.
class SampleFacts {
    static final String WARDS = """
        Bramhall North, Bramhall South & Woodford, Bredbury & Woodley, Bredbury Green & Romiley, Brinnington & Stockport Central,\
         Cheadle East & Cheadle Hulme North, Cheadle Hulme South, Cheadle West & Gatley, Davenport & Cale Green, Edgeley, Hazel Grove,\
         Heald Green, Heatons North, Heatons South, Manor, Marple North, Marple South & High Lane, Norbury & Woodsmoor, Offerton,\
         Reddish North, Reddish South\
        """;

    static final String HUBS = """
        AD|Adswood & Bridgehall Library|SK3 8NR|Davenport & Cale Green|successor|Mon 09:00-17:00; Tue 09:00-17:00; Wed 09:00-12:30; Thu 09:00-17:00; Fri 09:00-17:00|35.5
        BH|Bramhall Library|SK7 2DU|Bramhall South & Woodford|successor|Mon 10:00-17:00; Tue 10:00-17:00; Thu 12:00-19:00; Sat 10:00-17:00|75
        BD|Bredbury Library|SK6 1DJ|Bredbury Green & Romiley|successor|Mon 10:00-17:00; Tue 10:00-19:00; Thu 10:00-17:00; Fri 10:00-17:00; Sat 10:00-14:00|75
        BR|Brinnington Library (First House)|SK5 8EN|Brinnington & Stockport Central|place|Mon 09:00-17:30; Tue 09:00-17:30; Wed 09:00-17:30; Thu 09:00-17:30; Fri 09:00-17:00|42
        CH|Cheadle Library|SK8 1BB|Cheadle West & Gatley|successor|Mon 10:00-17:00; Tue 10:00-17:00; Wed 12:00-19:00; Fri 10:00-17:00; Sat 10:00-15:00|75
        CU|Cheadle Hulme Library|SK8 5AU|Cheadle Hulme South|place|Mon 10:00-17:00; Wed 10:00-17:00; Fri 12:00-19:00; Sat 10:00-15:00|75
        ED|Edgeley Library|SK3 9NB|Edgeley|place|Mon 10:00-17:00; Tue 10:00-17:00; Thu 12:00-19:00; Fri 10:00-17:00; Sat 10:00-17:00|75
        GM|Great Moor Library|SK2 7QF|Norbury & Woodsmoor|successor|Mon 10:00-17:00; Tue 12:00-19:00; Wed 10:00-17:00; Thu 10:00-17:00; Sat 10:00-17:00|75
        HG|Hazel Grove Library|SK7 4QP|Hazel Grove|place|Mon 12:00-19:00; Wed 10:00-17:00; Thu 10:00-17:00; Sat 10:00-16:00|75
        HD|Heald Green Library|SK8 3JB|Heald Green|place|Tue 10:00-17:00; Wed 10:00-17:00; Thu 12:00-19:00; Fri 10:00-17:00; Sat 10:00-15:00|75
        HE|Heatons Library|SK4 3LD|Heatons South|successor|Mon 10:00-17:00; Tue 12:00-19:00; Thu 10:00-17:00; Fri 10:00-14:00; Sat 10:00-15:00|75
        HL|High Lane Library|SK6 8DX|Marple South & High Lane|place|Mon 10:00-13:00; Thu 14:00-18:00; Sat 10:00-13:00|75
        MA|Marple Library|SK6 6BA|Marple North|successor|Mon 10:00-17:00; Tue 10:00-17:00; Wed 12:00-19:00; Fri 10:00-17:00; Sat 10:00-16:00|75
        OF|Offerton Library|SK2 5NX|Offerton|place|Mon 09:30-13:00; Tue 09:30-17:00; Thu 09:30-17:00; Fri 09:30-13:00|22
        RE|Reddish Library|SK5 6UG|Reddish North|successor|Mon 10:00-17:00; Tue 10:00-19:00; Wed 10:00-17:00; Fri 10:00-17:00; Sat 10:00-16:00|75
        CE|Stockport Central Library|SK1 3RS|Brinnington & Stockport Central|place|Mon 09:00-19:00; Tue 09:00-19:00; Wed 09:00-17:00; Thu 09:00-19:00; Fri 09:00-17:00; Sat 10:00-15:00|51
        SP|Starting Point (Woodley)||Bredbury & Woodley|place|Mon 10:00-16:00; Tue 10:00-16:00; Wed 10:00-16:00; Thu 10:00-16:00; Fri 10:00-14:00|
        YS|York Street Community Centre||||Tue 10:00-13:00; Thu 13:00-16:00|
        """;

    static final String STAFF = """
        Priya Nair|coordinator|SP|SP YS CE
        Tom Ashworth|coordinator|CE|CE RE HE
        Ewa Zielińska|coordinator|BR|BR OF AD
        Joan Barlow|volunteer|SP|SP BD
        Derek Mills|volunteer|MA|MA HL
        Yasmin Khan|volunteer|ED|ED YS AD
        Colin Platt|volunteer|RE|RE BR HE
        Olena Bondar|volunteer|HG|HG GM BH
        Wei Zhang|volunteer|CH|CH CU HD
        Margaret O'Neill|volunteer|GM|GM OF BD
        Samira Haddad|manager|CE|
        Huw Griffiths|administrator|SP|
        """;

    /// Name, hub, the library whose postcode stands for home, age, reason, language, format, household, referred by,
    /// contact, notes.
    static final String PEOPLE = """
        Anna Malinowska|SP|BD|25-64|work-benefits|pl||H01|Stockport Homes|me|
        Krzysztof Malinowski|SP|BD|25-64|work-benefits|pl||H01||m|
        Zosia Malinowska|SP|BD|under 16|education|en||H01||n|Lent to the family; a parent signs
        Doris Entwistle|SP|BD|65+|social-family|en|large-print|||l|Rings before she comes
        Woodley Good Neighbours|SP|BD||social-family|en||||lo|Lends on to its lunch club
        Ali Raza|CE|CE|25-64|work-benefits|ur||H02|Citizens Advice|m|
        نادیہ رضا|CE|CE|25-64|education|ur||H02||m|
        Bo Li|CE|HE|16-24|education|en||||me|
        Maximiliana Featherstonehaugh-Cholmondeley|CE|CE|65+|health|en|large-print|||l|
        Олена Шевченко|BR|BR|25-64|work-benefits|uk||H03|Stockport Homes|me|
        Тарас Шевченко|BR|BR|under 16|education|uk||H03||n|Lent to the family; a parent signs
        Kayleigh Booth|BR|BR|16-24|work-benefits|en|easy-read||Jobcentre Plus|m|
        Terence Ogden|BR|BR|65+|health|en|audio|||l|
        عائشة الحسن|RE|RE|25-64|council-services|ar||H04||m|
        يوسف الحسن|RE|RE|16-24|education|ar||H04||me|
        Jean Hibbert|RE|RE|65+|social-family|en|large-print|||l|
        陳美玲|ED|ED|65+|social-family|zh||H05||l|Her daughter helps
        陳偉|ED|ED|25-64|money-shopping|zh||H05||m|
        Edgeley Craft Circle|ED|ED||education|en||||eo|
        Siân Llewelyn-Pugh|YS|ED|25-64|work-benefits|cy||||me|
        Darren Sidebottom|YS|ED|25-64|work-benefits|en|easy-read||Stockport Homes|m|
        Fatima Begum|AD|AD|25-64|education|ur||||m|
        Callum Wild|AD|AD|16-24|work-benefits|en|||Jobcentre Plus|me|
        Gwilym ap Rhys|MA|MA|65+|health|cy|large-print|||l|
        Beryl Ince|MA|MA|65+|social-family|en||||l|
        Małgorzata Wiśniewska|BD|BD|25-64|health|pl||||m|
        Stanley Crowe|BD|BD|65+|money-shopping|en|large-print|||l|
        Chloe Pickering|OF|OF|16-24|education|en||||me|
        Ahmed Siddiqui|OF|OF|65+|health|ur|large-print||GP surgery|l|
        Patricia Nuttall|HG|HG|65+|social-family|en||H06||l|
        Raymond Nuttall|HG|HG|65+|money-shopping|en|audio|H06||l|
        Ioana Popescu|GM|GM|25-64|work-benefits|ro||||me|
        Les Bradshaw|GM|GM|65+|council-services|en|easy-read|||l|
        王芳|CH|CH|25-64|education|zh||||me|
        Imogen Clegg|CU|CU|16-24|education|en||||e|
        Mohammed Bashir|HD|HD|65+|other|ur||||l|
        Юрій Коваль|HE|HE|25-64|work-benefits|uk|||Citizens Advice|m|
        Edith Worsley|HE|HE|65+|health|en|large-print|||l|
        Nigel Farrington|BH|BH|25-64|health|en||||me|
        Hazel Thornley|HL|HL|65+|social-family|en|large-print|||l|
        """;

    /// Count, type, make, model, serial (# a digit), support ends, cost, how it is wiped, maker and parts of its kit,
    /// how many have one, type allocation code.
    static final String MODELS = """
        9|laptop|Acer|Chromebook 314|NXSMPEK0010########|2029-06-30|199.00|powerwash|Acer|charger,mouse|7|
        6|laptop|Lenovo|300e Chromebook 2nd Gen|PFSMP###|2028-06-30|210.00|powerwash|Lenovo|charger,mouse|4|
        3|laptop|HP|Chromebook 11 G8 EE|5CGSMP####|2027-06-30|185.00|powerwash|HP|charger|2|
        4|laptop|Dell|Latitude 5400|SMP####||140.00|reset-this-pc|Dell|charger,case|3|
        9|tablet|Apple|iPad (9th generation)|XSMP######|2028-09-30|319.00|erase-all-content|Apple|charger,case|5|
        8|tablet|Samsung|Galaxy Tab A8|R9SMP######|2027-01-31|179.00|factory-reset|Samsung|charger,case|4|
        3|phone|Samsung|Galaxy A14|R5SMP######|2027-03-31|129.00|factory-reset|Samsung|charger|1|00101007
        2|phone|Nokia|G22|SMPNK######|2026-03-31|109.00|factory-reset||charger|0|00101008
        6|data-device|Huawei|E5577|SMPHW#########||49.00|factory-reset||charger|0|00101009
        6|data-device|TP-Link|M7200|SMP##########||45.00|factory-reset||charger|0|00101010
        4|data-device|ZTE|MF920U|SMPZT########||42.00|factory-reset||charger|0|00101011
        """;

    static final String STOCK = "SP8 CE6 BR5 RE4 ED4 YS3 AD3 MA3 BD3 OF3 HG3 GM3 CH2 CU2 HD2 HE2 BH2 HL2";

    static final List<String> FUNDERS = List.of(
            "Devices Dot Now",
            "Good Things Foundation",
            "Stockport Local Fund",
            "Hubbub",
            "Department for Education",
            "");
}
