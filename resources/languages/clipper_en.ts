<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation>
            <numerusform>%n clipping</numerusform>
            <numerusform>%n clippings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
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
        <translation>
            <numerusform>%n clipping</numerusform>
            <numerusform>%n clippings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipboardWatch</name>
    <message numerus="yes">
        <source>Clip the %n links that were copied?</source>
        <translation>
            <numerusform>Clip the %n link that were copied?</numerusform>
            <numerusform>Clip the %n links that were copied?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>%1: line %2 and %n more passed over (%3).</source>
        <translation>
            <numerusform>%1: line %2 and %n more passed over (%3).</numerusform>
            <numerusform>%1: line %2 and %n more passed over (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation>
            <numerusform>%n clipping</numerusform>
            <numerusform>%n clippings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings have been deleted since.</source>
        <translation>
            <numerusform>%n clipping has been deleted since.</numerusform>
            <numerusform>%n clippings have been deleted since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings&apos; highlights</source>
        <translation>
            <numerusform>%n clipping&apos;s highlights</numerusform>
            <numerusform>%n clippings&apos; highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collections</source>
        <translation>
            <numerusform>%n collection</numerusform>
            <numerusform>%n collections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files that a program did not finish writing lie on the disk.</source>
        <translation>
            <numerusform>%n file that a program did not finish writing lies on the disk.</numerusform>
            <numerusform>%n files that a program did not finish writing lie on the disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your corrections no longer apply to this page.</source>
        <translation>
            <numerusform>%n of your corrections no longer applies to this page.</numerusform>
            <numerusform>%n of your corrections no longer apply to this page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages of clippings %1 are gone or torn; they have to be fetched again.</source>
        <translation>
            <numerusform>%n page of clippings %1 is gone or torn; it has to be fetched again.</numerusform>
            <numerusform>%n pages of clippings %1 are gone or torn; they have to be fetched again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages or pictures of no clipping lie on the disk.</source>
        <translation>
            <numerusform>%n page or picture of no clipping lies on the disk.</numerusform>
            <numerusform>%n pages or pictures of no clipping lie on the disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of clippings %1 are gone or torn; they have to be fetched again.</source>
        <translation>
            <numerusform>%n picture of clippings %1 is gone or torn; it has to be fetched again.</numerusform>
            <numerusform>%n pictures of clippings %1 are gone or torn; they have to be fetched again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the table “%1” point to what is not there.</source>
        <translation>
            <numerusform>%n row of the table “%1” points to what is not there.</numerusform>
            <numerusform>%n rows of the table “%1” point to what is not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved searches</source>
        <translation>
            <numerusform>%n saved search</numerusform>
            <numerusform>%n saved searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was tried %n times.</source>
        <translation>
            <numerusform>It was tried once.</numerusform>
            <numerusform>It was tried %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The story says “%1” %n times.</source>
        <translation>
            <numerusform>The story says “%1” %n time.</numerusform>
            <numerusform>The story says “%1” %n times.</numerusform>
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
        <translation>
            <numerusform>%n clipping is in the trash.</numerusform>
            <numerusform>%n clippings are in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are put in “%1”.</source>
        <translation>
            <numerusform>%n clipping is put in “%1”.</numerusform>
            <numerusform>%n clippings are put in “%1”.</numerusform>
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
        <source>%n clippings are tagged “%1”.</source>
        <translation>
            <numerusform>%n clipping is tagged “%1”.</numerusform>
            <numerusform>%n clippings are tagged “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clippings in “%1”</source>
        <translation>
            <numerusform>Put %n clipping in “%1”</numerusform>
            <numerusform>Put %n clippings in “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clippings into the trash</source>
        <translation>
            <numerusform>Put %n clipping into the trash</numerusform>
            <numerusform>Put %n clippings into the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %n clippings</source>
        <translation>
            <numerusform>Star %n clipping</numerusform>
            <numerusform>Star %n clippings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n clippings “%1”</source>
        <translation>
            <numerusform>Tag %n clipping “%1”</numerusform>
            <numerusform>Tag %n clippings “%1”</numerusform>
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
    <name>Highlights</name>
    <message numerus="yes">
        <source>%n highlights.</source>
        <translation>
            <numerusform>%n highlight.</numerusform>
            <numerusform>%n highlights.</numerusform>
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
    <name>ProgressRow</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
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
