<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cards</name>
    <message numerus="yes">
        <source>also in %n</source>
        <translation>
            <numerusform>also in %n</numerusform>
            <numerusform>also in %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message numerus="yes">
        <source>%n clippings are in the trash.</source>
        <translation>
            <numerusform>%n clipping is in the trash.</numerusform>
            <numerusform>%n clippings are in the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message numerus="yes">
        <source>%n clippings are in the trash.</source>
        <translation type="unfinished">
            <numerusform>%n clipping is in the trash.</numerusform>
            <numerusform>%n clippings are in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are put in “%1”.</source>
        <translation type="unfinished">
            <numerusform>%n clipping is put in “%1”.</numerusform>
            <numerusform>%n clippings are put in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are starred.</source>
        <translation type="unfinished">
            <numerusform>%n clipping is starred.</numerusform>
            <numerusform>%n clippings are starred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are tagged “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clippings in “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clippings into the trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %n clippings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n clippings “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>And %n more of these.</source>
        <translation>
            <numerusform>And %n more of these.</numerusform>
            <numerusform>And %n more of these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n clippings are read.</source>
        <translation>
            <numerusform>%n clipping is read.</numerusform>
            <numerusform>%n clippings are read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are starred.</source>
        <translation>
            <numerusform>%n clipping is starred.</numerusform>
            <numerusform>%n clippings are starred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are unread again.</source>
        <translation>
            <numerusform>%n clipping is unread again.</numerusform>
            <numerusform>%n clippings are unread again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n clippings are stopped.</source>
        <translation>
            <numerusform>%n clipping is stopped.</numerusform>
            <numerusform>%n clippings are stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your corrections no longer apply to this page.</source>
        <translation>
            <numerusform>%n of your corrections no longer applies to this page.</numerusform>
            <numerusform>%n of your corrections no longer apply to this page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message numerus="yes">
        <source>%n clippings are put in “%1”.</source>
        <translation>
            <numerusform>%n clipping is put in “%1”.</numerusform>
            <numerusform>%n clippings are put in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are taken out of “%1”.</source>
        <translation>
            <numerusform>%n clipping is taken out of “%1”.</numerusform>
            <numerusform>%n clippings are taken out of “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message numerus="yes">
        <source>%n of them are in the library already.</source>
        <translation>
            <numerusform>%n of them is in the library already.</numerusform>
            <numerusform>%n of them are in the library already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clip %n links</source>
        <translation>
            <numerusform>Clip %n link</numerusform>
            <numerusform>Clip %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clip %n pages</source>
        <translation>
            <numerusform>Clip %n page</numerusform>
            <numerusform>Clip %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clip %n stories</source>
        <translation>
            <numerusform>Clip %n story</numerusform>
            <numerusform>Clip %n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clip the pages in %n folders</source>
        <translation>
            <numerusform>Clip the pages in %n folder</numerusform>
            <numerusform>Clip the pages in %n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So it is with %n more.</source>
        <translation>
            <numerusform>So it is with %n more.</numerusform>
            <numerusform>So it is with %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This text is a clipping now. There are %n links in it.</source>
        <translation>
            <numerusform>This text is a clipping now. There is %n link in it.</numerusform>
            <numerusform>This text is a clipping now. There are %n links in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Twinning</name>
    <message numerus="yes">
        <source>%n clippings tell the same story.</source>
        <translation>
            <numerusform>%n clipping tells the same story.</numerusform>
            <numerusform>%n clippings tell the same story.</numerusform>
        </translation>
    </message>
</context>
</TS>
