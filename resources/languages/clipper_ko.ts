<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AboutFiles</name>
    <message>
        <source>Clip files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste and clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop fetching everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutSelection</name>
    <message>
        <source>Collect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the same story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells another story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutWords</name>
    <message>
        <source>Find in the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Address to clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or drop links, pages or text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Always</name>
    <message>
        <source>A rule for %1 that %2. It changes %3 other kept clippings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule for %1 that %2. It changes one other kept clipping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule for %1 that %2. No other kept clipping has the like of it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the kept ones again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at other pages of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New clips from %1 follow the rule.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Appearing</name>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Clippings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Order: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>A page that cannot be had stays here with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words must be there, in headline, story, captions, note or tags. Put a phrase in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip your first story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a link, several links, selected text or a saved page onto this window. Or copy one and press %1 anywhere; or write an address above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was taken in has been fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching · %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading: %1, %2 below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running the page’s scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select clippings and press Collect, or drop links here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This search finds nothing today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you throw away waits here and can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>also in %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the PDF to be dragged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is ready: hold the shift key and drag once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>%1, on all of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, on some of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnHeads</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CutCard</name>
    <message>
        <source>%1 % sure · rule %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is lost and won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would not apply any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message numerus="yes">
        <source>%n clippings are in the trash.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put into the trash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message numerus="yes">
        <source>%n clippings are in the trash.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are put in “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are starred.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are tagged “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clippings in “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clippings into the trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Star %n clippings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Star it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tag %n clippings “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tag it “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more of these.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering the clippings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typesetting the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportingEverything</name>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything into a new folder in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting everything: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedDialog</name>
    <message>
        <source>Clip %1 stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip 1 story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip from a feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Feeds</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are %1 feeds: stories they list: %2, new ones: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the library already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a feed: stories it lists: %2, new ones: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FetchingAgain</name>
    <message>
        <source>%1 cannot be had for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would lose most of the story and stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching again: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of the story would be lost: it stays, and what came is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is unchanged since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page says what it said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story has changed. What stood there is kept as an earlier version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story stays as it is. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story stays as it is. %1 Fetch it again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>%1 clippings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is under way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>A folder, or postgresql+psycopg://name@server/database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library is made where there is none. Passwords are not stored: put yours in ~/.pgpass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries that were opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n clippings are read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are starred.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are unread again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The star is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stars are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Clipping</source>
        <translation>클리핑</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfflineNotice</name>
    <message>
        <source>There is no network. What waits is gone on with when there is one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening the library…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>As arranged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By headline, backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By source, backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First clipped first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In groups by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In groups by source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last clipped first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>No browser was found on this machine to open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program was found on this machine to open %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Always cut this on this site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always keep this on this site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut this paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Delete collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection “%1” is deleted; its clippings stay in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search “%1” is not kept any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “%1” is taken off all clippings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n clippings are stopped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 clipping is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your corrections no longer apply to this page.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 of your corrections no longer applies to this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clipping in the list, or drop links, pages or text on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights whose words are not in the story now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No story was found on this page. The page itself is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story appears here as soon as it is fetched and cleaned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story goes on, but its next page could not be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page could not be clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture could not be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Larger letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the PDF in the program that shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was cut from the page, where it stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was cut · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Fetching the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be had. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecutDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories that would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cleaner and the site rules of today would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which stories</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recutting</name>
    <message>
        <source>%1 stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stories are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stories are cut anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would be the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 characters · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clippings from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that an earlier cleaner or other rules have cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutting again: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One story is cut anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was cut anew stays so; the rest is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 selected clippings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to cut again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses and wins text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays: its page cannot be cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays: most of it would be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays: there is no page to cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wins text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovalKind</name>
    <message>
        <source>advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cookie notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copyright line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invisible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to the byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to the caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to the headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not part of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>related links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>site menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stray label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Retitling</name>
    <message>
        <source>Another headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another headline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this search in the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search headlines, text, captions, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All clippings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagMenu</name>
    <message>
        <source>Remove this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show clippings tagged “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message numerus="yes">
        <source>%n clippings are put in “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are taken out of “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find or make a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selection in a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>%1 into “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with the tag “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them are in the library already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clip %n links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clip %n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clip %n stories</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clip files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clip the pages in %n folders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clip the pages in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip this link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip what is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this text as a clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken in. What had been listed is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them is in the library already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages, PDFs, texts and links (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>So it is with %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taking in: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no link and no text that could be a story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links in this text were clipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no link and no text in it that could be a story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is in the library already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This text is a clipping now. There are %n links in it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This text is a clipping now. There is a link in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Twinning</name>
    <message numerus="yes">
        <source>%n clippings tell the same story.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It stands alone now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stand alone now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>%1 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the earlier to the later: %1 → %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no earlier versions. “Fetch again” looks whether the page has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is read is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, the earliest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
